//===- NuGetPackages.cpp - which package of the WDK a project names -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See NuGetPackages.h.
//
//===----------------------------------------------------------------------===//
#include "project/NuGetPackages.h"
#include "project/AnyProject.h"
#include "project/Solution.h"
#include "project/XmlFile.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Path.h"
#include <set>

using namespace llvm;

namespace spinlint::project {

namespace {

/// Looks for `<package id="..." version="..."/>` of a packages.config,
/// `<PackageReference Include="..." Version="..."/>` and `<PackageVersion
/// .../>`.
class PackageFinder : public pugi::xml_tree_walker {
public:
  explicit PackageFinder(std::set<std::string> &Found) : Found(Found) {}

  bool for_each(pugi::xml_node &Node) override {
    StringRef Name = Node.name();
    StringRef Id, Version;
    if (Name == "package") {
      Id = Node.attribute("id").value();
      Version = Node.attribute("version").value();
    } else if (Name == "PackageReference" || Name == "PackageVersion") {
      Id = Node.attribute("Include").value();
      Version = Node.attribute("Version").value();
      if (Version.empty())
        Version = Node.child("Version").text().get();
    }
    Version = Version.trim();
    if (Id.trim().starts_with_insensitive(WdkPackage) && !Version.empty() &&
        isDigit(Version.front()) && !Version.contains('*'))
      Found.insert(Version.str());
    return true;
  }

private:
  std::set<std::string> &Found;
};

void findIn(StringRef File, std::set<std::string> &Found) {
  if (File.empty())
    return;
  Expected<std::unique_ptr<XmlFile>> Xml = XmlFile::read(File);
  if (!Xml) {
    consumeError(Xml.takeError());
    return;
  }
  PackageFinder Finder(Found);
  (*Xml)->root().parent().traverse(Finder);
}

} // namespace

std::vector<std::string> wdkPackagesOf(ArrayRef<std::string> Paths,
                                       StringRef Cwd) {
  std::set<std::string> Found;
  DiskNames Disk;
  for (const std::string &Path : Paths)
    for (const std::string &Project : projectFilesIn(hostPath(Path, Cwd))) {
      StringRef Directory = sys::path::parent_path(Project);
      findIn(Disk.find(Project), Found);
      findIn(Disk.find(hostPath("packages.config", Directory)), Found);
      for (StringRef At = Directory; !At.empty();
           At = sys::path::parent_path(At))
        if (std::string Central =
                Disk.find(hostPath("Directory.Packages.props", At));
            !Central.empty()) {
          findIn(Central, Found);
          break;
        }
    }
  return {Found.begin(), Found.end()};
}

} // namespace spinlint::project

//===- MsBuildProject.cpp - a project file, evaluated ---------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See MsBuildProject.h. The first pass sets properties and notes the groups of
// items that it comes by, with the file that each is from; the second and third
// go over these.
//
//===----------------------------------------------------------------------===//
#include "project/MsBuildProject.h"
#include "project/MsBuildCondition.h"
#include "project/Wildcards.h"
#include "project/XmlFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <map>
#include <set>

using namespace llvm;
using pugi::xml_node;

namespace spinlint::project {

namespace {

constexpr unsigned MaxImportDepth = 48;
constexpr unsigned MaxImports = 1000;
constexpr unsigned MaxNesting = 32;
constexpr size_t MaxItems = 100000;
constexpr StringLiteral Sources = "ClCompile";

/// Types of items have no case.
bool isType(xml_node Node, StringRef Type) {
  return StringRef(Node.name()).equals_insensitive(Type);
}

class Evaluation {
public:
  Evaluation(const EvaluationRequest &R, BuiltInSheet Sheet)
      : R(R), Sheet(Sheet), Directory(sys::path::parent_path(R.File).str()) {
    Result.Properties = R.Initial;
    Result.Properties.setAll(R.Global);
  }

  Expected<EvaluatedProject> run();

private:
  /// An ItemGroup or ItemDefinitionGroup whose condition was true so far.
  struct Group {
    const XmlFile *File;
    xml_node Node;
  };

  Error readFile(StringRef Path, StringRef From, unsigned Depth);
  Error pass(const XmlFile &File, xml_node Parent, unsigned Depth,
             unsigned Nesting);
  Error import(const XmlFile &File, xml_node Node, unsigned Depth);
  Error sheet(StringRef Name, unsigned Depth);
  Error choose(const XmlFile &File, xml_node Node, unsigned Depth,
               unsigned Nesting);
  void propertyGroup(const XmlFile &File, xml_node Group);
  void definitionGroup(const Group &G);
  Error itemGroup(const Group &G);
  Error item(const XmlFile &File, xml_node Node);
  Expected<std::vector<std::string>> included(const XmlFile &File,
                                              xml_node Node, StringRef Spec);
  void metadata(const XmlFile &File, xml_node Node, PropertyTable &Into);

  void setThisFile(const XmlFile &File);
  bool isGlobal(StringRef Name) const { return R.Global.find(Name); }
  Names names(const PropertyTable *Metadata = nullptr,
              StringSet<> *Undefined = nullptr);
  /// The value of `Text`; empty, and a note, if it cannot be evaluated.
  std::string value(const XmlFile &File, xml_node Node, StringRef Text,
                    const PropertyTable *Metadata = nullptr,
                    StringSet<> *Undefined = nullptr);
  bool holds(const XmlFile &File, xml_node Node,
             const PropertyTable *Metadata = nullptr);
  void note(const Twine &Text) {
    std::string S = Text.str();
    if (Noted.insert(S).second)
      Result.Notes.push_back(std::move(S));
  }
  std::vector<ProjectItem> *itemsOf(StringRef Type);
  void findTypesThatMatter();

  const EvaluationRequest &R;
  BuiltInSheet Sheet;
  const std::string Directory;
  EvaluatedProject Result;
  DiskNames Disk;
  std::vector<std::unique_ptr<XmlFile>> Files;
  std::vector<std::string> Open; ///< Files that are being imported.
  std::set<std::string> Imported;
  StringSet<> Noted, TypesThatMatter;
  std::vector<Group> Definitions, Groups;
  PropertyTable DefinedForSources;
  /// By type of item, in lower case; those that sources are made from.
  std::map<std::string, std::vector<ProjectItem>> Others;
};

} // namespace

Names Evaluation::names(const PropertyTable *Metadata, StringSet<> *Undefined) {
  Names N{Result.Properties, Metadata, nullptr, Undefined, Directory};
  N.Items = [this](StringRef Type) {
    std::string List;
    for (const ProjectItem &I : *itemsOf(Type))
      List += (List.empty() ? "" : ";") + I.Include;
    return List;
  };
  return N;
}

std::string Evaluation::value(const XmlFile &File, xml_node Node,
                              StringRef Text, const PropertyTable *Metadata,
                              StringSet<> *Undefined) {
  Expected<std::string> V = expand(Text, names(Metadata, Undefined));
  if (V)
    return std::move(*V);
  std::string Name = Node.name();
  note(File.where(Node) + ": '" + Name +
       "' is left out: " + toString(V.takeError()) +
       "; if it matters, define it with --property " + Name + "=...");
  return "";
}

bool Evaluation::holds(const XmlFile &File, xml_node Node,
                       const PropertyTable *Metadata) {
  StringRef Text = Node.attribute("Condition").value();
  // As MSBuild has it: from the file for these, else from the project.
  const bool FromFile = is_contained({"PropertyGroup", "Import", "ImportGroup"},
                                     StringRef(Node.name()));
  Expected<bool> V = evaluateCondition(
      Text, names(Metadata),
      FromFile ? sys::path::parent_path(File.path()) : Directory);
  if (V)
    return *V;
  note(File.where(Node) + ": the condition \"" + Text +
       "\" cannot be evaluated and is taken for false: " +
       toString(V.takeError()));
  return false;
}

void Evaluation::setThisFile(const XmlFile &File) {
  StringRef Path = File.path();
  PropertyTable &P = Result.Properties;
  P.set("MSBuildThisFileFullPath", Path.str());
  P.set("MSBuildThisFile", sys::path::filename(Path).str());
  P.set("MSBuildThisFileName", sys::path::stem(Path).str());
  P.set("MSBuildThisFileExtension", sys::path::extension(Path).str());
  P.set("MSBuildThisFileDirectory",
        sys::path::parent_path(Path).str() + sys::path::get_separator().str());
}

Error Evaluation::readFile(StringRef Path, StringRef From, unsigned Depth) {
  if (is_contained(Open, Path))
    return createStringError(From + ": imports '" + Path +
                             "', which is being read: the imports are cyclic");
  if (Depth > MaxImportDepth)
    return createStringError(From + ": imports are nested more than " +
                             Twine(MaxImportDepth) + " deep");
  // As MSBuild, which warns: a sheet is read once.
  if (!Imported.insert(Path.str()).second)
    return Error::success();
  if (Files.size() >= MaxImports)
    return createStringError(From + ": more than " + Twine(MaxImports) +
                             " files are imported");
  auto File = XmlFile::read(Path);
  if (!File)
    return File.takeError();
  const XmlFile &F = **File;
  Files.push_back(std::move(*File));
  if (StringRef(F.root().name()) != "Project")
    return createStringError(F.where(F.root()) +
                             ": no project file: it starts with '" +
                             F.root().name() + "'");
  Open.push_back(Path.str());
  setThisFile(F);
  Error E = pass(F, F.root(), Depth, 0);
  Open.pop_back();
  return E;
}

Error Evaluation::pass(const XmlFile &File, xml_node Parent, unsigned Depth,
                       unsigned Nesting) {
  if (Nesting > MaxNesting)
    return createStringError(File.where(Parent) +
                             ": elements are nested too deeply");
  for (xml_node Node : Parent.children()) {
    StringRef Name = Node.name();
    if (Name == "PropertyGroup") {
      if (holds(File, Node))
        propertyGroup(File, Node);
    } else if (Name == "ItemDefinitionGroup") {
      Definitions.push_back({&File, Node});
    } else if (Name == "ItemGroup") {
      Groups.push_back({&File, Node});
    } else if (Name == "Import") {
      if (holds(File, Node))
        if (Error E = import(File, Node, Depth))
          return E;
    } else if (Name == "ImportGroup") {
      if (holds(File, Node))
        if (Error E = pass(File, Node, Depth, Nesting + 1))
          return E;
    } else if (Name == "Choose") {
      if (Error E = choose(File, Node, Depth, Nesting))
        return E;
    }
  }
  return Error::success();
}

Error Evaluation::choose(const XmlFile &File, xml_node Node, unsigned Depth,
                         unsigned Nesting) {
  for (xml_node Branch : Node.children())
    if (StringRef(Branch.name()) == "Otherwise" ||
        (StringRef(Branch.name()) == "When" && holds(File, Branch)))
      return pass(File, Branch, Depth, Nesting + 1);
  return Error::success();
}

void Evaluation::propertyGroup(const XmlFile &File, xml_node Group) {
  for (xml_node Node : Group.children()) {
    if (Node.type() != pugi::node_element || isGlobal(Node.name()) ||
        !holds(File, Node))
      continue;
    Result.Properties.set(Node.name(), value(File, Node, Node.text().get()));
  }
}

Error Evaluation::sheet(StringRef Name, unsigned Depth) {
  Sheet(Name, Result.Properties);
  // The sheets of Visual Studio import these, from the project upwards.
  StringRef Own = Name.equals_insensitive("Microsoft.Cpp.Default.props")
                      ? "Directory.Build.props"
                  : Name.equals_insensitive("Microsoft.Cpp.targets")
                      ? "Directory.Build.targets"
                      : "";
  if (Own.empty())
    return Error::success();
  for (StringRef At = Directory; !At.empty(); At = sys::path::parent_path(At))
    if (std::string Path = Disk.find(hostPath(Own, At)); !Path.empty())
      return readFile(Path, R.File, Depth + 1);
  return Error::success();
}

Error Evaluation::import(const XmlFile &File, xml_node Node, unsigned Depth) {
  StringRef Spec = Node.attribute("Project").value();
  StringSet<> Undefined;
  std::string Path = value(File, Node, Spec, nullptr, &Undefined);
  const std::string Where = File.where(Node);
  if (StringRef(Path).contains(BuildSystemDirectory)) {
    Error E =
        sheet(sys::path::filename(Path, sys::path::Style::windows), Depth);
    setThisFile(File);
    return E;
  }
  if (StringRef(Path).trim().empty()) {
    note(Where + ": the import of '" + Spec + "' is left out: it is empty");
    return Error::success();
  }
  StringRef Above = sys::path::parent_path(File.path());
  std::vector<std::string> Paths;
  for (const std::string &Part : splitList(Path)) {
    if (hasWildcard(Part)) {
      auto Found = findFiles(Part, Above);
      if (!Found)
        return createStringError(Where + ": " + toString(Found.takeError()));
      append_range(Paths, *Found);
      continue;
    }
    std::string Found = Disk.find(hostPath(Part, Above));
    if (!Found.empty() && sys::fs::is_regular_file(Found)) {
      Paths.push_back(std::move(Found));
      continue;
    }
    std::string Hint;
    for (const auto &Name : Undefined)
      Hint += "; '$(" + Name.getKey().str() +
              ")' is not defined: define it with --property " +
              Name.getKey().str() + "=...";
    note(Where + ": the import of '" + Spec + "' is left out: there is no '" +
         hostPath(Part, Above) + "'" + Hint);
  }
  for (const std::string &P : Paths) {
    // The sheets of a WDK that NuGet brings; DriverBuild.h stands for them.
    StringRef Name = sys::path::filename(P);
    if (Name.starts_with_insensitive("Microsoft.Windows.WDK") ||
        Name.starts_with_insensitive("Microsoft.Windows.SDK"))
      continue;
    if (Error E = readFile(P, Where, Depth + 1))
      return E;
    setThisFile(File);
  }
  return Error::success();
}

void Evaluation::metadata(const XmlFile &File, xml_node Node,
                          PropertyTable &Into) {
  auto Set = [&](StringRef Name, StringRef Text, xml_node At) {
    StringSet<> Undefined;
    std::string V = value(File, At, Text, &Into, &Undefined);
    // What is missing from these decides what is read.
    if (Name.equals_insensitive("AdditionalIncludeDirectories") ||
        Name.equals_insensitive("ForcedIncludeFiles") ||
        Name.equals_insensitive("PreprocessorDefinitions"))
      for (const auto &U : Undefined)
        note(File.where(At) + ": '$(" + U.getKey() + ")' in " + Name +
             " is not defined and taken for nothing; if it matters, define it "
             "with --property " +
             U.getKey() + "=...");
    Into.set(Name, std::move(V));
  };
  for (pugi::xml_attribute A : Node.attributes())
    if (!is_contained(
            {"Include", "Exclude", "Remove", "Update", "Condition", "Label"},
            StringRef(A.name())))
      Set(A.name(), A.value(), Node);
  for (xml_node Child : Node.children())
    if (Child.type() == pugi::node_element && holds(File, Child, &Into))
      Set(Child.name(), Child.text().get(), Child);
}

void Evaluation::definitionGroup(const Group &G) {
  setThisFile(*G.File);
  if (!holds(*G.File, G.Node))
    return;
  for (xml_node Node : G.Node.children())
    if (isType(Node, Sources) && holds(*G.File, Node, &DefinedForSources))
      metadata(*G.File, Node, DefinedForSources);
}

std::vector<ProjectItem> *Evaluation::itemsOf(StringRef Type) {
  if (Type.equals_insensitive("ProjectConfiguration"))
    return &Result.Configurations;
  if (Type.equals_insensitive(Sources))
    return &Result.Compile;
  if (Type.equals_insensitive("ProjectReference"))
    return &Result.References;
  return &Others[Type.lower()];
}

Expected<std::vector<std::string>>
Evaluation::included(const XmlFile &File, xml_node Node, StringRef Spec) {
  std::vector<std::string> Includes;
  for (std::string &Part : splitList(value(File, Node, Spec))) {
    if (!hasWildcard(Part)) {
      Includes.push_back(std::move(Part));
      continue;
    }
    auto Found = findFiles(Part, Directory);
    if (!Found)
      return createStringError(File.where(Node) + ": " +
                               toString(Found.takeError()));
    append_range(Includes, *Found);
  }
  std::vector<std::string> Not;
  for (const std::string &Part :
       splitList(value(File, Node, Node.attribute("Exclude").value())))
    Not.push_back(hostPath(Part, Directory));
  if (!Not.empty())
    erase_if(Includes, [&](const std::string &I) {
      const std::string Full = hostPath(I, Directory);
      return any_of(Not, [&](StringRef P) { return matchesPath(Full, P); });
    });
  return Includes;
}

Error Evaluation::item(const XmlFile &File, xml_node Node) {
  StringRef Type = Node.name();
  std::vector<ProjectItem> &Items = *itemsOf(Type);
  auto Listed = [&](StringRef Attribute) {
    std::vector<std::string> Patterns;
    for (const std::string &Part :
         splitList(value(File, Node, Node.attribute(Attribute.data()).value())))
      Patterns.push_back(hostPath(Part, Directory));
    return [Patterns = std::move(Patterns)](const ProjectItem &I) {
      return any_of(Patterns, [&](StringRef P) {
        return matchesPath(I.Metadata.get("FullPath"), P);
      });
    };
  };
  if (Node.attribute("Remove")) {
    erase_if(Items, Listed("Remove"));
    return Error::success();
  }
  if (Node.attribute("Update")) {
    auto Is = Listed("Update");
    for (ProjectItem &I : Items)
      if (Is(I))
        metadata(File, Node, I.Metadata);
    return Error::success();
  }
  auto Includes = included(File, Node, Node.attribute("Include").value());
  if (!Includes)
    return Includes.takeError();
  if (Items.size() + Includes->size() > MaxItems)
    return createStringError(File.where(Node) + ": more than " +
                             Twine(MaxItems) + " items");
  for (std::string &Include : *Includes) {
    ProjectItem I{std::move(Include), {}, File.where(Node)};
    if (isType(Node, Sources))
      I.Metadata = DefinedForSources;
    I.Metadata.set("Identity", I.Include);
    I.Metadata.set("FullPath", hostPath(I.Include, Directory));
    I.Metadata.set("Filename", sys::path::stem(hostPath(I.Include, "")).str());
    I.Metadata.set("Extension",
                   sys::path::extension(hostPath(I.Include, "")).str());
    metadata(File, Node, I.Metadata);
    Items.push_back(std::move(I));
  }
  return Error::success();
}

/// The types of items that we read, and those that stand in them: `@(Type)`.
void Evaluation::findTypesThatMatter() {
  for (StringRef Type : {Sources, StringLiteral("ProjectConfiguration"),
                         StringLiteral("ProjectReference")})
    TypesThatMatter.insert(Type.lower());
  for (size_t Before = 0; Before != TypesThatMatter.size();) {
    Before = TypesThatMatter.size();
    for (const Group &G : Groups)
      for (xml_node Node : G.Node.children()) {
        if (!TypesThatMatter.contains(StringRef(Node.name()).lower()))
          continue;
        for (const char *List : {"Include", "Exclude", "Remove", "Update"})
          for (StringRef Rest = Node.attribute(List).value();;) {
            Rest = Rest.split("@(").second;
            if (Rest.empty())
              break;
            TypesThatMatter.insert(Rest.take_until([](char C) {
                                         return StringRef(")-,").contains(C);
                                       })
                                       .trim()
                                       .lower());
          }
      }
  }
}

Error Evaluation::itemGroup(const Group &G) {
  setThisFile(*G.File);
  if (!holds(*G.File, G.Node))
    return Error::success();
  for (xml_node Node : G.Node.children()) {
    if (Node.type() != pugi::node_element)
      continue;
    // The files of a package, resources and the like are none of ours, and say
    // things that only a build can evaluate.
    if (TypesThatMatter.contains(StringRef(Node.name()).lower()) &&
        holds(*G.File, Node))
      if (Error E = item(*G.File, Node))
        return E;
  }
  return Error::success();
}

Expected<EvaluatedProject> Evaluation::run() {
  if (Error E = readFile(R.File, R.File, 0))
    return std::move(E);
  for (const Group &G : Definitions)
    definitionGroup(G);
  findTypesThatMatter();
  for (const Group &G : Groups)
    if (Error E = itemGroup(G))
      return std::move(E);
  return std::move(Result);
}

Expected<EvaluatedProject> evaluateProject(const EvaluationRequest &R,
                                           BuiltInSheet Sheet) {
  return Evaluation(R, Sheet).run();
}

} // namespace spinlint::project

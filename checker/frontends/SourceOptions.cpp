//===- SourceOptions.cpp - what the user wants to have read ---------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See SourceOptions.h.
//
//===----------------------------------------------------------------------===//
#include "frontends/SourceOptions.h"
#include "project/AnyProject.h"
#include "project/ProjectFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

namespace cl = llvm::cl;

namespace spinlint::frontends {

// MSBuild's "Release|x64" is a configuration too, and no file can be called so
// on Windows.
static cl::list<std::string>
    Config("config",
           cl::desc("the project file, or 'none'; otherwise the nearest "
                    ".spinlint.yaml above the sources. Or the configuration of "
                    "a .vcxproj: 'Release|x64', or 'all'"),
           cl::value_desc("file|configuration"), cl::cat(everyCommand()),
           cl::sub(cl::SubCommand::getAll()));

/// A name alone is a configuration too: "Release".
static bool isConfiguration(llvm::StringRef Text) {
  if (Text.equals_insensitive("all") || Text.contains('|'))
    return true;
  return Text != "none" && Text == llvm::sys::path::filename(Text) &&
         !Text.ends_with_insensitive(".yaml") &&
         !Text.ends_with_insensitive(".yml") && !llvm::sys::fs::exists(Text);
}

static std::string lastConfig(bool Configuration) {
  for (const std::string &Value : llvm::reverse(Config))
    if (isConfiguration(Value) == Configuration)
      return Value;
  return "";
}

SourceOptions::SourceOptions(cl::SubCommand &Sub)
    : Given(cl::Positional, cl::desc("[FILE...|PROJECT] [-- CLANG FLAGS...]"),
            cl::sub(Sub)),
      BuildDir("p",
               cl::desc("the project: a .sln, a .vcxproj, "
                        "compile_commands.json, or the folder of one"),
               cl::value_desc("path"), cl::sub(Sub)),
      Target("target", cl::desc("only this one of several drivers"),
             cl::value_desc("name"), cl::sub(Sub)),
      PathRules("path-map",
                cl::desc("where a directory of the build machine is here: "
                         "'C:\\src=.'"),
                cl::value_desc("from=to"), cl::sub(Sub)),
      Properties("property",
                 cl::desc("a property of a .vcxproj, as MSBuild takes it"),
                 cl::value_desc("name=value"), cl::sub(Sub)),
      Wdk("wdk",
          cl::desc("the kernel headers: 'auto' (default), the bundled 'kit', "
                   "'mingw', a version, or a WDK's directory"),
          cl::value_desc("auto|kit|mingw|version|dir"), cl::sub(Sub)),
      RulesDir("rules", cl::desc("read the rules from here"),
               cl::value_desc("dir"), cl::sub(Sub)),
      RootDir("root", cl::desc("what paths in lock programs are relative to"),
              cl::value_desc("dir"), cl::sub(Sub)),
      Jobs("j", cl::Prefix, cl::desc("number of threads"),
           cl::value_desc("n"), cl::init(0), cl::sub(Sub)) {}

std::vector<std::string> SourceOptions::files() const {
  std::vector<std::string> Result;
  llvm::copy_if(Given, std::back_inserter(Result), [](const std::string &F) {
    return !project::isProjectPath(F);
  });
  return Result;
}

std::vector<std::string> SourceOptions::projects() const {
  std::vector<std::string> Result;
  if (!BuildDir.empty())
    Result.push_back(BuildDir);
  llvm::copy_if(Given, std::back_inserter(Result), project::isProjectPath);
  return Result;
}

InputRequest SourceOptions::request(const Invocation &Call,
                                    bool KeepsPaths) const {
  WhichSources S = which();
  InputRequest R(Call);
  R.Files = std::move(S.Files);
  R.Projects = std::move(S.Projects);
  R.Configuration = lastConfig(/*Configuration=*/true);
  R.PathRules = std::move(S.PathRules);
  R.Properties = std::move(S.Properties);
  R.Wdk = Wdk;
  R.Root = RootDir;
  R.KeepsPaths = KeepsPaths;
  R.Target = Target;
  return R;
}

/// The sources of projects; none if they cannot be read, which is told when
/// they are read in earnest.
static std::vector<std::string> sourcesOf(const WhichSources &S) {
  std::vector<std::string> Out;
  llvm::SmallString<256> Cwd;
  llvm::sys::fs::current_path(Cwd);
  project::AnyProjectRequest R;
  R.Paths = S.Projects;
  R.Configuration = lastConfig(/*Configuration=*/true);
  R.Cwd = std::string(Cwd);
  auto Global = project::parseProperties(S.Properties);
  auto Map = project::PathMap::parse(S.PathRules, Cwd);
  if (Global && Map) {
    R.Vcx.Global = std::move(*Global);
    R.Map = std::move(*Map);
    auto Project = project::openProjects(R);
    if (Project)
      for (const project::SourceUnit &U : Project->Units)
        if (S.Target.empty() || Project->Targets[U.Target].Name == S.Target)
          Out.push_back(U.File);
    llvm::consumeError(Project.takeError());
  }
  llvm::consumeError(Global.takeError());
  llvm::consumeError(Map.takeError());
  llvm::sort(Out);
  return Out;
}

llvm::Expected<std::string> projectFileOf(const WhichSources &S) {
  if (std::string C = lastConfig(/*Configuration=*/true);
      !C.empty() && S.Projects.empty())
    return llvm::createStringError(
        "--config '" + C +
        "': there is no such file, and configurations are for projects");
  std::vector<std::string> Sources = S.Files;
  if (Sources.empty() && !S.Projects.empty())
    Sources = sourcesOf(S);
  const std::string Named = lastConfig(/*Configuration=*/false);
  llvm::Expected<std::string> Project =
      project::findCommonProjectFile(Sources, Named);
  if (!Project)
    return Project.takeError();
  // Of no source: of the build, or of who asks about no source at all.
  if (Project->empty() && S.Files.empty())
    *Project = project::findProjectFile(
        S.Projects.empty() ? "" : S.Projects.front(), Named);
  return Project;
}

llvm::Expected<std::shared_ptr<const catalog::Catalog>>
loadCatalog(llvm::StringRef Dir, const WhichSources &S) {
  llvm::Expected<std::string> Project = projectFileOf(S);
  if (!Project)
    return Project.takeError();
  if (Dir.empty() && Project->empty())
    return catalog::Catalog::builtin();
  return catalog::Catalog::load(Dir, *Project);
}

WhichSources SourceOptions::which() const {
  return {files(),
          projects(),
          Target,
          {PathRules.begin(), PathRules.end()},
          {Properties.begin(), Properties.end()}};
}

llvm::Expected<std::string> SourceOptions::projectFile() const {
  return projectFileOf(which());
}

llvm::Expected<std::shared_ptr<const catalog::Catalog>>
SourceOptions::catalog() const {
  return loadCatalog(RulesDir, which());
}

llvm::Expected<std::shared_ptr<const catalog::Catalog>>
SourceOptions::catalogFor(llvm::StringRef File) const {
  return loadCatalog(RulesDir, {{File.str()}, projects(), "", {}, {}});
}

} // namespace spinlint::frontends

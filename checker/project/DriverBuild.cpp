//===- DriverBuild.cpp - what the WDK adds to a driver's project ----------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See DriverBuild.h.
//
//===----------------------------------------------------------------------===//
#include "project/DriverBuild.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VersionTuple.h"

using namespace llvm;

namespace spinlint::project {

static bool is(const PropertyTable &P, StringRef Name, StringRef Value) {
  return P.get(Name).trim().equals_insensitive(Value);
}

ProjectKind kindOf(const PropertyTable &P) {
  StringRef Toolset = P.get("PlatformToolset").trim();
  const bool UserToolset =
      Toolset.starts_with_insensitive("WindowsUserModeDriver");
  const bool Umdf =
      P.get("DriverType").trim().starts_with_insensitive("UMDF") ||
      (UserToolset && !P.get("UMDF_VERSION_MAJOR").empty());
  const bool User = Umdf || UserToolset;
  const bool Kernel =
      !User && (Toolset.starts_with_insensitive("WindowsKernelModeDriver") ||
                is(P, "DriverType", "WDM") || is(P, "DriverType", "KMDF"));
  if (is(P, "DriverType", "Package"))
    return ProjectKind::Other;
  if (is(P, "ConfigurationType", "Driver"))
    return User ? ProjectKind::UserModeDriver : ProjectKind::Driver;
  // A driver for other drivers is a DLL of the kernel; UMDF drivers are DLLs.
  const bool Dll = is(P, "ConfigurationType", "DynamicLibrary");
  const bool Library = is(P, "ConfigurationType", "StaticLibrary");
  if (Umdf && (Dll || Library))
    return ProjectKind::UserModeDriver;
  if (Kernel && Dll)
    return ProjectKind::Driver;
  if (Kernel && Library)
    return ProjectKind::Library;
  return ProjectKind::Other;
}

std::string nameOfKind(const PropertyTable &P) {
  if (kindOf(P) == ProjectKind::UserModeDriver)
    return "UMDF driver";
  if (is(P, "DriverType", "Package"))
    return "package";
  StringRef Type = P.get("ConfigurationType").trim();
  return Type.empty() ? "no ConfigurationType" : Type.str();
}

PropertyTable initialProperties(StringRef File, StringRef SolutionFile,
                                const KitLayout &Kit) {
  PropertyTable P;
  const std::string Slash = sys::path::get_separator().str();
  const std::string Directory = sys::path::parent_path(File).str();
  const std::string Name = sys::path::stem(File).str();
  for (StringRef Prefix : {"MSBuildProject", "Project"}) {
    P.set((Prefix + "Name").str(), Name);
    P.set((Prefix == "Project" ? "ProjectFileName" : "MSBuildProjectFile"),
          sys::path::filename(File).str());
    P.set((Prefix == "Project" ? "ProjectPath" : "MSBuildProjectFullPath"),
          File.str());
  }
  P.set("MSBuildProjectExtension", sys::path::extension(File).str());
  P.set("ProjectExt", sys::path::extension(File).str());
  P.set("MSBuildProjectDirectory", Directory);
  P.set("ProjectDir", Directory + Slash);
  // Without a solution MSBuild leaves this undefined, and hardly any driver's
  // project builds then.
  StringRef Solution = SolutionFile.empty() ? File : SolutionFile;
  P.set("SolutionDir", sys::path::parent_path(Solution).str() + Slash);
  P.set("SolutionPath", SolutionFile.str());
  P.set("SolutionName", sys::path::stem(SolutionFile).str());
  P.set("SolutionFileName", sys::path::filename(SolutionFile).str());

  for (StringRef Sheets : {"VCTargetsPath", "VCTargetsPath11", "UserRootDir",
                           "MSBuildExtensionsPath", "MSBuildExtensionsPath32",
                           "MSBuildToolsPath", "MSBuildBinPath"})
    P.set(Sheets, BuildSystemDirectory.str());
  // `exists('$(UserRootDir)\...')` has to be false.
  P.set("VisualStudioVersion", "17.0");
  P.set("MSBuildToolsVersion", "Current");
  P.set("MSBuildRuntimeType", "Full");
  P.set("OS", "Windows_NT");
  for (StringRef Empty :
       {"VC_IncludePath", "WindowsSDK_IncludePath", "UniversalCRT_IncludePath",
        "IncludePath", "ExternalIncludePath", "VCInstallDir", "NETFXKitsDir",
        "WindowsSDK_MetadataPath", "MSBuild_ExecutablePath", "ATLMFC_LIB_PATH",
        "VC_SourcePath", "LibraryPath", "AdditionalOptions"})
    P.set(Empty, "");

  auto Directories = [&](StringRef Path, std::initializer_list<StringRef> As) {
    for (StringRef Property : As)
      P.set(Property, Path.empty() ? NoKit.str() : Path.str());
  };
  Directories(Kit.Km, {"DDK_INC_PATH", "KM_IncludePath", "IFSKIT_INC_PATH",
                       "WDM_INC_PATH", "HALKIT_INC_PATH"});
  Directories(Kit.Shared, {"KIT_SHARED_INC_PATH", "KIT_SHARED_IncludePath",
                           "KIT_SHARED_INC_PATH_WDK"});
  Directories(Kit.Um, {"SDK_INC_PATH", "UM_IncludePath", "WDK_UM_INC_PATH"});
  Directories(Kit.Ucrt, {"UCRT_IncludePath"});
  SmallString<256> Crt(Kit.Km);
  if (!Crt.empty())
    sys::path::append(Crt, "crt");
  Directories(Crt, {"CRT_INC_PATH", "CRT_IncludePath", "KM_CRT_IncludePath"});
  for (StringRef Root : {"WindowsSdkDir", "WDKContentRoot", "KitRoot",
                         "WindowsSdkDir_10", "UCRTContentRoot"})
    P.set(Root, Kit.Root.empty() ? NoKit.str() + Slash : Kit.Root + Slash);
  const std::string Version =
      Kit.Version.empty() ? std::string("10.0.26100.0") : Kit.Version;
  for (StringRef V : {"LatestTargetPlatformVersion", "TargetPlatformVersion",
                      "WindowsTargetPlatformVersion"})
    P.set(V, Version);

  // From the sheets of the WDK: what TargetVersion and others are compared
  // with.
  static constexpr std::pair<StringLiteral, StringLiteral> Windows[] = {
      {"_NT_TARGET_VERSION_WIN7", "0x601"},
      {"_NT_TARGET_VERSION_WIN8", "0x602"},
      {"_NT_TARGET_VERSION_WINBLUE", "0x603"},
      {"_NT_TARGET_VERSION_WIN10", "0xA00"}};
  for (const auto &[Property, Value] : Windows)
    P.set(Property, Value.str());
  return P;
}

/// 0x601 and so on; empty for Windows 10 and 11, and if nothing is said.
static StringRef targetVersion(const PropertyTable &P) {
  StringRef V = P.get("TargetVersion").trim();
  if (V.equals_insensitive("Win7") || V.equals_insensitive("Windows7"))
    return "0x0601";
  if (V.equals_insensitive("Win8") || V.equals_insensitive("Windows8"))
    return "0x0602";
  if (V.equals_insensitive("WindowsV6.3") || V.equals_insensitive("Win8.1"))
    return "0x0603";
  if (V.equals_insensitive("Vista"))
    return "0x0600";
  return "";
}

void readBuiltInSheet(StringRef Name, const KitLayout &Kit, PropertyTable &P) {
  if (Name.equals_insensitive("Microsoft.Cpp.Default.props")) {
    P.setIfEmpty("ConfigurationType", "Application");
    P.setIfEmpty("PlatformToolset", "v143");
    P.setIfEmpty("DefaultPlatformToolset", "v143");
    P.set("ConfigurationName", P.get("Configuration").str());
    P.set("PlatformName", P.get("Platform").str());
    const bool X86 = is(P, "Platform", "Win32");
    P.set("PlatformTarget", X86 ? "x86" : P.get("Platform").str());
    P.set("PlatformShortName", X86 ? "x86" : P.get("Platform").str());
    P.set("DDKPlatform", X86 ? "x86" : P.get("Platform").str());
    return;
  }
  if (!Name.equals_insensitive("Microsoft.Cpp.props"))
    return;
  P.setIfEmpty(
      "IntDir",
      (P.get("Platform") + "\\" + P.get("Configuration") + "\\").str());
  P.setIfEmpty("OutDir", (P.get("SolutionDir") + P.get("Platform") + "\\" +
                          P.get("Configuration") + "\\")
                             .str());
  P.setIfEmpty("TargetName", P.get("ProjectName").str());
  const ProjectKind Kind = kindOf(P);
  P.setIfEmpty("TargetExt", Kind == ProjectKind::Driver    ? ".sys"
                            : Kind == ProjectKind::Library ? ".lib"
                                                           : ".dll");
  P.setIfEmpty("TargetFileName",
               (P.get("TargetName") + P.get("TargetExt")).str());
  P.setIfEmpty("TargetPath", (P.get("OutDir") + P.get("TargetFileName")).str());
  StringRef Toolset = P.get("PlatformToolset");
  P.set("IsKernelModeToolset",
        Toolset.starts_with_insensitive("WindowsKernelMode") ? "true"
                                                             : "false");
  P.set("IsUserModeToolset",
        Toolset.starts_with_insensitive("WindowsUserMode") ? "true" : "false");
  StringRef Version = targetVersion(P);
  P.setIfEmpty("_NT_TARGET_VERSION",
               Version.empty() ? "0x0A00" : Version.str());
}

/// The directory for the wanted version, or else for the newest; empty: none.
static std::string frameworkDirectory(StringRef Framework, StringRef Major,
                                      StringRef Minor) {
  if (Framework.empty())
    return "";
  SmallString<256> Wanted(Framework);
  sys::path::append(Wanted, Major + "." + Minor);
  if (!Minor.empty() && sys::fs::is_directory(Wanted))
    return std::string(Wanted);
  std::string Result;
  VersionTuple Newest;
  std::error_code EC;
  for (sys::fs::directory_iterator I(Framework, EC), E; I != E && !EC;
       I.increment(EC)) {
    VersionTuple Version;
    if (!Version.tryParse(sys::path::filename(I->path())) && Newest < Version &&
        Version.getMajor() == (Major == "2" ? 2u : 1u)) {
      Newest = Version;
      Result = I->path();
    }
  }
  return Result;
}

/// A framework's version in definitions, and its headers.
static void addFramework(StringRef Prefix, StringRef DefaultMajor,
                         StringRef Directory, const PropertyTable &P,
                         const StringSet<> &Defined,
                         std::vector<std::string> &Flags) {
  const std::string MajorName = (Prefix + "_VERSION_MAJOR").str();
  const std::string MinorName = (Prefix + "_VERSION_MINOR").str();
  std::string Major = P.get(MajorName).trim().str();
  std::string Minor = P.get(MinorName).trim().str();
  if (Major.empty())
    Major = DefaultMajor.str();
  // A project that names no version gets that of the kit.
  std::string Dir = frameworkDirectory(Directory, Major, Minor);
  if (Minor.empty())
    Minor =
        Dir.empty() ? "15" : sys::path::filename(Dir).split('.').second.str();
  if (!Dir.empty())
    Flags.insert(Flags.end(), {"/clang:-isystem", "/clang:" + Dir});
  if (!Defined.contains(MajorName))
    Flags.push_back("/D" + MajorName + "=" + Major);
  if (!Defined.contains(MinorName))
    Flags.push_back("/D" + MinorName + "=" + Minor);
  const std::string Least = (Prefix + "_MINIMUM_VERSION_REQUIRED").str();
  if (StringRef Value = P.get(Least).trim();
      !Value.empty() && !Defined.contains(Least))
    Flags.push_back("/D" + Least + "=" + Value.str());
}

/// The headers and definitions of a program, for UMDF drivers are DLLs.
static void addUserMode(const PropertyTable &P, const KitLayout &Kit,
                        const StringSet<> &Defined,
                        std::vector<std::string> &Flags) {
  addFramework("UMDF", "2", Kit.Umdf, P, Defined, Flags);
  for (StringRef Directory : {Kit.Um, Kit.Shared, Kit.Ucrt})
    if (!Directory.empty())
      Flags.insert(Flags.end(),
                   {"/clang:-isystem", "/clang:" + Directory.str()});
  for (StringRef Name : {"UMDF_DRIVER", "UNICODE", "_UNICODE"})
    if (!Defined.contains(Name))
      Flags.push_back("/D" + Name.str() + "=1");
  Flags.push_back("/U_KERNEL_MODE");
}

std::vector<std::string> driverFlags(const PropertyTable &P,
                                     const KitLayout &Kit,
                                     const StringSet<> &Defined) {
  std::vector<std::string> Flags;
  auto Define = [&](StringRef Name, StringRef Value) {
    if (!Defined.contains(Name))
      Flags.push_back(("/D" + Name + "=" + Value).str());
  };
  StringRef Platform = P.get("Platform").trim();
  if (Platform.equals_insensitive("Win32")) {
    Flags.push_back("--target=i686-pc-windows-msvc");
    Define("_X86_", "1");
    Define("i386", "1");
    Define("STD_CALL", "1");
  } else if (Platform.equals_insensitive("ARM64") ||
             Platform.equals_insensitive("ARM64EC")) {
    Flags.push_back("--target=aarch64-pc-windows-msvc");
    Define("_ARM64_", "1");
    Define("ARM64", "1");
    Define("_USE_DECLSPECS_FOR_SAL", "1");
    Define("STD_CALL", "1");
  } else {
    Flags.push_back("--target=x86_64-pc-windows-msvc");
  }
  Define("MSC_NOOPT", "1");
  // The WDK tells a checked build from a free one by this property.
  if (is(P, "UseDebugLibraries", "true"))
    Define("DBG", "1");
  else
    Define("NDEBUG", "1");
  if (StringRef V = targetVersion(P); !V.empty()) {
    Define("_WIN32_WINNT", V);
    Define("WINVER", V);
    Define("NTDDI_VERSION", (V + "0000").str());
  }
  if (kindOf(P) == ProjectKind::UserModeDriver) {
    addUserMode(P, Kit, Defined, Flags);
    return Flags;
  }
  if (P.get("DriverType").trim().starts_with_insensitive("KMDF") ||
      !P.get("KMDF_VERSION_MAJOR").empty() || !P.get("KmdfVersion").empty())
    addFramework("KMDF", "1", Kit.Kmdf, P, Defined, Flags);
  return Flags;
}

std::string olderNdis(StringRef Name, const KitLayout &Kit) {
  StringRef Digits = Name;
  unsigned Version;
  if (Kit.Km.empty() || !Digits.consume_front("NDIS") ||
      Digits.consumeInteger(10, Version) ||
      !(Digits.empty() || Digits == "_MINIPORT"))
    return "";
  SmallString<256> Path(Kit.Km);
  sys::path::append(Path, "ndis.h");
  auto Buffer = MemoryBuffer::getFile(Path);
  if (!Buffer)
    return "";
  // Versions are written 60, 61, 620, 680.
  auto Rank = [](unsigned V) { return V < 100 ? V * 10 : V; };
  unsigned Best = 0;
  StringRef Text = (*Buffer)->getBuffer();
  for (size_t At = 0; (At = Text.find("NDIS", At)) != StringRef::npos; ++At) {
    StringRef Here = Text.drop_front(At + 4);
    unsigned V;
    if (Here.consumeInteger(10, V) || !Here.consume_front(Digits) ||
        (!Here.empty() && (isAlnum(Here.front()) || Here.front() == '_')))
      continue;
    if (V == Version)
      return "";
    if (Rank(V) < Rank(Version) && Rank(V) > Rank(Best))
      Best = V;
  }
  return Best ? "NDIS" + std::to_string(Best) + Digits.str() : "";
}

void addWarningHeader(StringRef File, std::vector<std::string> &Words) {
  bool IsC = sys::path::extension(File).equals_insensitive(".c");
  for (StringRef W : Words)
    if (W == "/TC" || W == "-TC")
      IsC = true;
    else if (W == "/TP" || W == "-TP")
      IsC = false;
  if (IsC)
    Words.insert(Words.end(), {"/Dtry=__try", "/Dexcept=__except",
                               "/Dfinally=__finally", "/Dleave=__leave"});
}

} // namespace spinlint::project

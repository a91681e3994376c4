//===- EditedTextsTest.cpp - a unit with a text that is not on disk -------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A unit that is extracted with another text of a file gives the lock program,
// byte for byte, that it gives once the text is on disk: for sources and
// headers, by whichever name, precompiled or not. What others see stays.
//
//===----------------------------------------------------------------------===//
#include "extract/Extract.h"
#include "program/Text.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "gtest/gtest.h"

using namespace llvm;
using namespace spinlint;

namespace {

const char SystemHeader[] = R"(#pragma once
typedef unsigned char KIRQL;
typedef struct { int x; } KSPIN_LOCK;
KIRQL KeAcquireSpinLockRaiseToDpc(KSPIN_LOCK *L);
void KeReleaseSpinLock(KSPIN_LOCK *L, KIRQL Old);
)";
const char Header[] = R"(#pragma once
#include <sys.h>
static void enter(KSPIN_LOCK *L, KIRQL *Old) {
  *Old = KeAcquireSpinLockRaiseToDpc(L);
}
)";
/// The header with a function that does nothing.
const char EmptyEnter[] = R"(#pragma once
#include <sys.h>
static void enter(KSPIN_LOCK *L, KIRQL *Old) { *Old = 0; }
)";
const char Source[] = R"(#include "box.h"
KSPIN_LOCK Lock;
void f(void) {
  KIRQL Old;
  enter(&Lock, &Old);
  KeReleaseSpinLock(&Lock, Old);
}
)";
const char TwoReleases[] = R"(#include "box.h"
KSPIN_LOCK Lock;
void f(void) {
  KIRQL Old;
  enter(&Lock, &Old);
  KeReleaseSpinLock(&Lock, Old);
  KeReleaseSpinLock(&Lock, Old);
}
)";

/// What a reader knows when it is asked.
enum Knows { Nothing, AUnit, WhatComes };

class EditedTextsTest : public testing::TestWithParam<Knows> {
protected:
  void SetUp() override {
    ASSERT_FALSE(sys::fs::createUniqueDirectory("spinlint-edited", Dir));
    ASSERT_FALSE(sys::fs::create_directory(Dir + "/sys"));
    ASSERT_FALSE(sys::fs::create_directory(Dir + "/real"));
    write("sys/sys.h", SystemHeader);
    write("real/box.h", Header);
    ASSERT_FALSE(sys::fs::create_link(Dir + "/real/box.h", Dir + "/box.h"));
    for (StringRef Name : {"1.c", "2.c", "3.c", "4.c"})
      write(Name, Source);
    O.Root = std::string(Dir);
    O.KitDir = path("sys");
    C = catalog::Catalog::builtin();
  }
  void TearDown() override { sys::fs::remove_directories(Dir); }

  std::string path(const Twine &Name) { return (Dir + "/" + Name).str(); }
  void write(const Twine &Name, StringRef Text) {
    std::error_code EC;
    raw_fd_ostream OS(path(Name), EC);
    ASSERT_FALSE(EC);
    OS << Text;
  }

  extract::UnitRequest request(StringRef File) {
    return {File.str(),
            std::string(Dir),
            {"--target=x86_64-pc-windows-msvc", "-fms-extensions",
             "-fms-compatibility"}};
  }
  std::string read(extract::Extractor &X, StringRef File,
                   const extract::EditedTexts &Edited = {},
                   extract::FileSet *Read = nullptr) {
    auto P = X.extractUnit(request(File), Edited, Read);
    return P ? program::toText(*P) : toString(P.takeError());
  }
  /// What it is by itself.
  std::string alone(StringRef File) {
    extract::Options Plain = O;
    Plain.SharePreamble = false;
    extract::Extractor X(*C, Plain);
    return read(X, File);
  }
  std::unique_ptr<extract::Extractor> reader() {
    auto X = std::make_unique<extract::Extractor>(*C, O);
    if (GetParam() == AUnit)
      read(*X, "4.c");
    if (GetParam() == WhatComes)
      X->expect({request("1.c"), request("2.c")});
    return X;
  }

  SmallString<128> Dir;
  extract::Options O;
  std::shared_ptr<const catalog::Catalog> C;
};

TEST_P(EditedTextsTest, ASource) {
  auto X = reader();
  const std::string Before = alone("1.c");
  const std::string Edited = read(*X, "1.c", {{path("1.c"), TwoReleases}});
  EXPECT_EQ(read(*X, "1.c"), Before);
  write("1.c", TwoReleases);
  EXPECT_EQ(Edited, alone("1.c"));
  EXPECT_NE(Edited, Before);
}

TEST_P(EditedTextsTest, AHeader) {
  auto X = reader();
  const std::string Before = alone("1.c");
  // By another name than the one in the #include, and twice, as the reader may
  // learn from the first time.
  for (const char *Name : {"real/box.h", "sys/../box.h"})
    for (const char *Unit : {"1.c", "2.c"}) {
      const std::string Edited = read(*X, Unit, {{path(Name), EmptyEnter}});
      EXPECT_EQ(Edited.find("KeAcquireSpinLockRaiseToDpc"), std::string::npos)
          << Name << ' ' << Edited;
    }
  const std::string Edited =
      read(*X, "1.c", {{path("box.h"), EmptyEnter}, {path("2.c"), ""}});
  EXPECT_EQ(read(*X, "1.c"), Before);
  write("real/box.h", EmptyEnter);
  EXPECT_EQ(Edited, alone("1.c"));
}

TEST_P(EditedTextsTest, ADefinitionThatHeadersSee) {
  write("box.h", std::string(Header) + "#ifdef WIDE\nint Wide(void) "
                                       "{ return 1; }\n#endif\n");
  auto X = reader();
  const std::string Text = std::string("#define WIDE\n") + Source;
  const std::string Edited = read(*X, "1.c", {{path("1.c"), Text}});
  write("1.c", Text);
  EXPECT_EQ(Edited, alone("1.c"));
  EXPECT_NE(Edited.find("Wide"), std::string::npos);
}

TEST_P(EditedTextsTest, WhatWasRead) {
  auto X = reader();
  extract::FileSet Files;
  read(*X, "1.c", {{path("1.c"), TwoReleases}}, &Files);
  auto Has = [&](const Twine &Name) {
    sys::fs::UniqueID ID;
    EXPECT_FALSE(sys::fs::getUniqueID(path(Name), ID));
    return Files.contains(ID);
  };
  EXPECT_TRUE(Has("1.c"));
  EXPECT_TRUE(Has("real/box.h"));
  EXPECT_FALSE(Has("2.c"));
}

TEST_P(EditedTextsTest, AFileThatIsNotThere) {
  auto X = reader();
  EXPECT_EQ(read(*X, "1.c", {{path("none.c"), ""}}),
            path("none.c") + ": no such file");
  EXPECT_EQ(read(*X, "1.c"), alone("1.c"));
}

TEST_P(EditedTextsTest, ManyTrials) {
  auto X = reader();
  std::vector<std::string> Texts;
  for (int I = 0; I != 5; ++I)
    Texts.push_back(std::string(I % 2 ? TwoReleases : Source) + "int x" +
                    std::to_string(I) + "(void) { return 0; }\n");
  std::vector<std::string> Edited;
  for (const std::string &Text : Texts)
    Edited.push_back(read(*X, "1.c", {{path("1.c"), Text}}));
  for (size_t I = 0; I != Texts.size(); ++I) {
    write("1.c", Texts[I]);
    EXPECT_EQ(Edited[I], alone("1.c")) << I;
  }
}

TEST_P(EditedTextsTest, ChangesOnDiskThatAreTold) {
  auto X = reader();
  const std::string Before = read(*X, "1.c");
  // It has been precompiled, and is known under another name.
  write("real/box.h", EmptyEnter);
  X->changedOnDisk({path("real/box.h"), path("1.c")});
  EXPECT_EQ(read(*X, "1.c"), alone("1.c"));
  EXPECT_NE(read(*X, "1.c"), Before);
  // Nothing has changed but the time.
  X->changedOnDisk({path("real/box.h")});
  EXPECT_EQ(read(*X, "1.c"), alone("1.c"));
  // A header that is found first now, and one that is gone.
  ASSERT_FALSE(sys::fs::remove(path("box.h")));
  write("box.h", Header);
  X->changedOnDisk({path("box.h")});
  EXPECT_EQ(read(*X, "1.c"), Before);
}

TEST_P(EditedTextsTest, ParsedOnce) {
  auto X = reader();
  const std::string Text = std::string(Source) + "void g(void) { h(wide); }\n";
  extract::UnitRequest R = request("1.c");
  auto Once = X->extractUnit(R, {{path("1.c"), Text}}, nullptr, nullptr,
                             /*Once=*/true);
  ASSERT_TRUE(bool(Once));
  EXPECT_TRUE(Once->Units.front().RepairedNames.empty());
  EXPECT_GT(Once->Units.front().Errors, 0u);
  auto Well = X->extractUnit(R, {{path("1.c"), Text}});
  ASSERT_TRUE(bool(Well));
  EXPECT_FALSE(Well->Units.front().RepairedNames.empty());
  // Without errors it makes no difference.
  auto Clean = X->extractUnit(R, {}, nullptr, nullptr, /*Once=*/true);
  ASSERT_TRUE(bool(Clean));
  EXPECT_EQ(program::toText(*Clean), alone("1.c"));
}

INSTANTIATE_TEST_SUITE_P(Reader, EditedTextsTest,
                         testing::Values(Nothing, AUnit, WhatComes));

} // namespace

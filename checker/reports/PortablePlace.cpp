//===- PortablePlace.cpp - places as other programs take them -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See PortablePlace.h.
//
//===----------------------------------------------------------------------===//
#include "reports/PortablePlace.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/Path.h"

namespace spinlint::reports {

namespace path = llvm::sys::path;

std::string meantPath(llvm::StringRef Directory, llvm::StringRef Typed) {
  llvm::SmallString<256> Result(Typed);
  if (!path::is_absolute(Typed)) {
    Result = Directory;
    path::append(Result, Typed);
  }
  path::remove_dots(Result, /*remove_dot_dot=*/true);
  llvm::StringRef Clean = Result;
  if (Clean != path::root_path(Clean))
    Clean = Clean.rtrim(path::get_separator());
  return Clean.str();
}

std::string pathFromRoot(llvm::StringRef Root, llvm::StringRef Absolute) {
  llvm::SmallString<256> Clean(Absolute);
  path::remove_dots(Clean, /*remove_dot_dot=*/true);
  llvm::StringRef Rest = Clean;
  if (!Root.empty() && Rest.consume_front(Root) && !Rest.empty() &&
      (path::is_separator(Rest.front()) || path::is_separator(Root.back())))
    return path::convert_to_slash(
        Rest.drop_while([](char Ch) { return path::is_separator(Ch); }));
  return path::convert_to_slash(Clean);
}

std::string textFromRoot(llvm::StringRef Root, llvm::StringRef Text) {
  std::string Below = Root.str();
  if (!Below.empty() && !path::is_separator(Below.back()))
    Below += path::get_separator();
  std::string Result;
  while (!Below.empty()) {
    const size_t At = Text.find(Below);
    Result += Text.take_front(At);
    if (At == llvm::StringRef::npos)
      return Result;
    // A path begins here, and not one that is longer.
    if (Result.empty() || llvm::StringRef(" '\"(").contains(Result.back()))
      Text = Text.drop_front(At + Below.size());
    else {
      Result += Text[At];
      Text = Text.drop_front(At + 1);
    }
  }
  return Text.str();
}

std::string uriOf(llvm::StringRef Path) {
  std::string Result;
  const bool Drive = Path.size() > 1 && llvm::isAlpha(Path[0]) &&
                     Path[1] == ':' && (Path.size() == 2 || Path[2] == '/');
  if (Path.starts_with("//"))
    Result = "file:";
  else if (Path.starts_with("/"))
    Result = "file://";
  else if (Drive)
    Result = "file:///";
  for (size_t I = 0; I < Path.size(); ++I) {
    const char Ch = Path[I];
    // A colon in the first segment of a relative reference would end a scheme.
    if (llvm::isAlnum(Ch) ||
        llvm::StringRef("-._~/!$&'()*+,;=@").contains(Ch) ||
        (Ch == ':' && Drive && I == 1))
      Result += Ch;
    else
      Result += "%" + llvm::utohexstr(static_cast<unsigned char>(Ch),
                                      /*LowerCase=*/false, /*Width=*/2);
  }
  return Result;
}

unsigned utf16Length(llvm::StringRef Bytes) {
  if (!llvm::json::isUTF8(Bytes))
    return Bytes.size();
  unsigned Units = 0;
  for (unsigned char Ch : Bytes)
    if ((Ch & 0xC0) != 0x80) // Four bytes are a surrogate pair.
      Units += Ch >= 0xF0 ? 2 : 1;
  return Units;
}

/// Of the byte at `Offset`, from the beginning of its line.
static unsigned columnAt(llvm::StringRef Text, size_t Offset) {
  // npos + 1 is 0.
  const size_t Start = Text.take_front(Offset).rfind('\n') + 1;
  return utf16Length(Text.slice(Start, Offset)) + 1;
}

std::optional<Range> rangeOf(const program::Place &Where,
                             findings::SourceFiles &Sources) {
  if (!Where.valid() || Where.Line == 0 || !Sources.file(Where.File) ||
      llvm::StringRef(Sources.file(Where.File)->Path).starts_with("<"))
    return std::nullopt;
  Range R;
  R.Line = R.EndLine = Where.Line;
  std::optional<llvm::StringRef> Text = Sources.unchangedText(Where.File);
  if (!Text || Where.Column == 0)
    return R;
  std::optional<llvm::StringRef> Found =
      Sources.unchangedLine(Where.File, Where.Line);
  const size_t First = Where.Column - 1;
  if (!Found || First > Found->size())
    return R;
  llvm::StringRef Line = *Found;
  R.Column = utf16Length(Line.take_front(First)) + 1;
  R.EndColumn = R.Column;
  // A program that was written by hand may have no offsets.
  const size_t Begin = size_t(Line.data() - Text->data()) + First;
  if (Where.Begin != Begin || Where.End < Where.Begin ||
      Where.End > Text->size())
    return R;
  R.EndLine += Text->slice(Where.Begin, Where.End).count('\n');
  R.EndColumn = columnAt(*Text, Where.End);
  return R;
}

} // namespace spinlint::reports

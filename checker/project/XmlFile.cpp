//===- XmlFile.cpp - an XML file and its lines ----------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// See XmlFile.h.
//
//===----------------------------------------------------------------------===//
#include "project/XmlFile.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"

using namespace llvm;

namespace spinlint::project {

/// UTF-16 without a mark has a zero in every other byte of plain text.
static bool looksLikeUtf16(StringRef Bytes) {
  return Bytes.size() >= 2 && Bytes.size() % 2 == 0 &&
         (hasUTF16ByteOrderMark(ArrayRef(Bytes.data(), Bytes.size())) ||
          (Bytes[0] != 0 && Bytes[1] == 0));
}

Expected<std::string> readWindowsText(StringRef Path, uint64_t MaxBytes) {
  uint64_t Size;
  if (std::error_code EC = sys::fs::file_size(Path, Size))
    return createStringError("'" + Path + "' cannot be read: " + EC.message());
  if (Size > MaxBytes)
    return createStringError("'" + Path + "' is larger than " +
                             Twine(MaxBytes >> 20) +
                             " MB; that is no file of a build system");
  auto Buffer = MemoryBuffer::getFile(Path, /*IsText=*/false,
                                      /*RequiresNullTerminator=*/false);
  if (!Buffer)
    return createStringError(
        "'" + Path + "' cannot be read: " + Buffer.getError().message());
  StringRef Bytes = (*Buffer)->getBuffer();
  if (!looksLikeUtf16(Bytes)) {
    Bytes.consume_front("\xef\xbb\xbf");
    return Bytes.str();
  }
  std::string Text, Marked;
  if (!hasUTF16ByteOrderMark(ArrayRef(Bytes.data(), Bytes.size()))) {
    Marked = "\xff\xfe" + Bytes.str();
    Bytes = Marked;
  }
  if (!convertUTF16ToUTF8String(ArrayRef(Bytes.data(), Bytes.size()), Text))
    return createStringError("'" + Path + "' is no text in UTF-16");
  StringRef(Text).consume_front("\xef\xbb\xbf");
  return Text;
}

Expected<std::unique_ptr<XmlFile>> XmlFile::read(StringRef Path) {
  Expected<std::string> Text = readWindowsText(Path, MaxBytes);
  if (!Text)
    return Text.takeError();
  auto File = std::make_unique<XmlFile>();
  File->Path = Path.str();
  File->Text = std::move(*Text);
  for (size_t At = 0; (At = File->Text.find('\n', At)) != std::string::npos;
       ++At)
    File->LineEnds.push_back(At);
  pugi::xml_parse_result Result = File->Tree.load_buffer(
      File->Text.data(), File->Text.size(),
      pugi::parse_default | pugi::parse_doctype, pugi::encoding_utf8);
  if (!Result)
    return createStringError(Path + ":" + Twine(File->lineAt(Result.offset)) +
                             ": no XML: " + Result.description());
  for (pugi::xml_node N : File->Tree.children())
    if (N.type() == pugi::node_doctype)
      return createStringError(File->where(N) +
                               ": a document type is not read; no project file "
                               "needs one");
  if (!File->root())
    return createStringError(Path + ":1: no XML: there is no element");
  return File;
}

unsigned XmlFile::lineAt(size_t Offset) const {
  return 1 + (llvm::lower_bound(LineEnds, Offset) - LineEnds.begin());
}

std::string XmlFile::where(pugi::xml_node Node) const {
  ptrdiff_t Offset = Node.offset_debug();
  return Path + ":" + std::to_string(lineAt(Offset < 0 ? 0 : Offset));
}

} // namespace spinlint::project

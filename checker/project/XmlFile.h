//===- XmlFile.h - an XML file and its lines ------------------------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the XML of project files with pugixml. In: a path. Out: the tree, and
// the line of each element; or an error with file and line. UTF-8 and UTF-16
// are read. Entities of the file's own are refused: no project file needs them,
// and they are how a small file becomes a large one.
//
//===----------------------------------------------------------------------===//
#ifndef SPINLINT_PROJECT_XMLFILE_H
#define SPINLINT_PROJECT_XMLFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <memory>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace spinlint::project {

class XmlFile {
public:
  /// Larger files are an error.
  static constexpr uint64_t MaxBytes = 16u << 20;

  static llvm::Expected<std::unique_ptr<XmlFile>> read(llvm::StringRef Path);

  pugi::xml_node root() const { return Tree.document_element(); }
  llvm::StringRef path() const { return Path; }
  /// "path:line" of an element.
  std::string where(pugi::xml_node Node) const;

private:
  unsigned lineAt(size_t Offset) const;

  std::string Path, Text;
  std::vector<size_t> LineEnds; ///< Each item has a line.
  pugi::xml_document Tree;
};

/// The text of a file that Windows programs write: UTF-8 or UTF-16, with or
/// without a byte order mark, as UTF-8 without one. An error names the file.
llvm::Expected<std::string> readWindowsText(llvm::StringRef Path,
                                            uint64_t MaxBytes);

} // namespace spinlint::project

#endif // SPINLINT_PROJECT_XMLFILE_H

// What the plugin asks its host for.
#include <string>
namespace clang {
std::string getClangFullVersion() { return "Debian clang version 14.0.6"; }
} // namespace clang

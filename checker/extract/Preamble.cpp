#include "extract/Preamble.h"
#include "llvm/Support/VirtualFileSystem.h"
namespace spinlint::extract {
struct PreambleCache::Impl {};
PreambleCache::PreambleCache(std::shared_ptr<clang::PCHContainerOperations>) {}
PreambleCache::~PreambleCache() = default;
void PreambleCache::use(clang::CompilerInvocation &, llvm::StringRef, llvm::IntrusiveRefCntPtr<llvm::vfs::FileSystem> &) {}
}

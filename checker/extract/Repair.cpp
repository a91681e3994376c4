#include "extract/Repair.h"
#include "extract/Complaints.h"
namespace spinlint::extract {
struct Repair::Impl {};
Repair::Repair(const clang::LangOptions &) {}
Repair::~Repair() = default;
bool Repair::harvest(const Complaints &, const UnitRecord &, clang::Preprocessor &) { return false; }
std::string Repair::prelude() const { return ""; }
std::vector<std::string> Repair::names() const { return {}; }
}

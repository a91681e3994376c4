//===- KnownCoding.cpp - one walk for writing and for reading -------------===//
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The members of each type are listed once; an archive writes them or fills
// them in. See KnownCoding.h.
//
//===----------------------------------------------------------------------===//
#include "engine/KnownCoding.h"
#include <type_traits>

using namespace spinlint;
using namespace spinlint::engine;
using namespace spinlint::program;

ProgramNames::ProgramNames(const Program &P)
    : FunctionNames(P.Functions.size()) {
  for (uint32_t S = 0; S < P.Symbols.size(); ++S)
    Symbols.try_emplace(P.Symbols[S].Usr, S);
  for (uint32_t V = 0; V < P.Globals.size(); ++V)
    Globals.try_emplace(P.Globals[V].Usr, V);
  for (uint32_t F = 0; F < P.Functions.size(); ++F) {
    auto [It, New] =
        Functions.try_emplace(P.Symbols[P.Functions[F].Symbol].Usr, F);
    if (New)
      FunctionNames[F] = It->first();
    else if (It->second != None)
      FunctionNames[std::exchange(It->second, None)] = "";
  }
}

namespace {

/// What both directions share. Derived: number(), text(), named() and point().
template <class Derived> class Archive {
  Derived &self() { return static_cast<Derived &>(*this); }

public:
  template <class... T> void all(T &...Members) { (value(Members), ...); }

  template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>)
  void value(T &V) {
    int64_t N = int64_t(V);
    self().number(N);
    V = T(N);
  }
  void value(std::string &S) { self().text(S); }
  template <class A, class B> void value(std::pair<A, B> &P) {
    all(P.first, P.second);
  }
  template <class T> void value(std::vector<T> &V) { items(V); }
  template <class T, unsigned N> void value(llvm::SmallVector<T, N> &V) {
    items(V);
  }
  template <class T> void value(std::optional<T> &O) {
    bool Has = O.has_value();
    value(Has);
    if (Has && !O)
      O.emplace();
    if (Has)
      value(*O);
  }
  template <class T> void value(std::unique_ptr<T> &P) {
    bool Has = P != nullptr;
    value(Has);
    if (Has && !P)
      P = std::make_unique<T>();
    if (Has)
      value(*P);
  }

  void value(Point &P) { self().point(P); }
  void value(IrqlRange &R) { all(R.Lo, R.Hi); }
  void value(Constraint &C) { all(C.Lo, C.Hi, C.Ne); }
  void value(Frame &F) {
    all(F.Site, F.Level, F.Mode, F.Handle, F.Tag, F.FromCaller, F.MayBeGone,
        F.Class, F.Event);
  }
  void value(Path &P) {
    value(P.From);
    if (P.From == Path::Root::Global)
      self().global(P.Index);
    else
      value(P.Index);
    value(P.Hops);
  }
  void value(Path::Hop &H) {
    all(H.K, H.Bytes, H.Code, H.Compare, H.By, H.ByConst);
    self().label(H.Label);
  }
  void value(LockOutcome &L) {
    all(L.Key, L.Class, L.Asks, L.AskedAt, L.HeldAtExit, L.Gained, L.Gone,
        L.Aliased, L.Held, L.Handle, L.If, L.Doubts, L.Queried);
  }
  void value(Outcome::Pointee &P) { all(P.Param, P.Same, P.Value); }
  void value(Outcome::Cell &C) { all(C.At, C.Same, C.Value); }
  void value(Outcome &O) {
    all(O.Locks, O.Result, O.Params, O.Entry, O.Pointees, O.Cells, O.Doubts);
  }
  void value(GroupSummary &G) { all(G.Outcomes); }
  void value(IrqlNeed &N) {
    all(N.Allowed, N.Event, N.Via, N.Waits, N.Always, N.OnlyDeclared, N.Hidden,
        N.Unexamined, N.Entry, N.If);
  }
  void value(IrqlExit &E) { all(E.K, E.Level, E.Returned, E.Result, E.Params); }
  void value(IrqlSummary &S) { all(S.Needs, S.Exits, S.Examined); }
  void value(Summary &S) {
    all(S.Known, S.Bottom, S.Cut, S.Coarse, S.Joined, S.Groups, S.Irql);
  }
  void value(Step &S) {
    all(S.What, S.At, S.Taken, S.Held, S.Relevant);
    self().symbol(S.Callee);
  }
  void value(Nesting &N) {
    all(N.Acquired, N.AcquiredEvent, N.At, N.Via, N.Event, N.Outer, N.Inner);
  }
  void value(DataAccess &A) {
    all(A.At, A.Write, A.Locked);
    self().role(A.Isr);
  }
  void value(Violation &V) {
    all(V.Kind, V.Class, V.LockText, V.LockKey, V.At, V.Event, V.Acquired,
        V.AcquiredEvent, V.Released, V.ReleasedEvent, V.EventLevel,
        V.FrameLevel, V.EventMode, V.FrameMode, V.Irql, V.Allowed, V.Via,
        V.Subject, V.Callers, V.Length, V.Amount, V.May, V.Nowhere, V.GivesUp,
        V.Witness, V.Accesses, V.Circle, V.Others);
    self().role(V.Role);
  }
  void value(Obligation &O) { all(O.K, O.Lock, O.Wrong); }
  void value(FunctionFindings &F) {
    all(F.Found, F.Obligations, F.Doubt, F.Lost, F.HasLocks);
  }
  void value(SummaryStore::Known &K) {
    all(K.First, K.Found, K.Refined, K.Examined);
  }

private:
  template <class List> void items(List &V) {
    int64_t N = int64_t(V.size());
    self().number(N);
    if (N == int64_t(V.size())) {
      for (auto &Element : V)
        value(Element);
      return;
    }
    for (; N > 0 && self().ok(); --N)
      value(V.emplace_back());
  }
};

class Saver : public Archive<Saver> {
public:
  Saver(const World &W, const ProgramNames &P, const Fingerprints &Prints,
        NameTable &Names)
      : W(W), P(P), Prints(Prints), Names(Names) {}

  ByteWriter Out;
  bool ok() const { return true; }
  void number(int64_t &N) { Out.signedNumber(N); }
  void text(std::string &S) { Out.number(Names.number(S)); }
  /// Number 0: none.
  void named(bool Is, llvm::StringRef Name) {
    Out.number(Is ? 1 + Names.number(Name) : 0);
  }
  void symbol(uint32_t &S) {
    named(S != None, S == None ? "" : llvm::StringRef(W.P.Symbols[S].Usr));
  }
  void global(uint32_t &V) { named(true, W.P.Globals[V].Usr); }
  void label(uint32_t &L) {
    named(L != None, L == None ? "" : llvm::StringRef(W.Labels.name(L)));
  }
  void role(const catalog::Role *&R) {
    named(R, R ? llvm::StringRef(R->Name) : "");
  }
  void point(Point &At) {
    named(At.valid(), At.valid() ? P.function(At.Function) : "");
    if (!At.valid())
      return;
    Out.number(At.Block + 1);
    Out.number(At.Instr + 1);
    Out.number(Prints.ofEvent(At));
  }

private:
  const World &W;
  const ProgramNames &P;
  const Fingerprints &Prints;
  NameTable &Names;
};

class Loader : public Archive<Loader> {
public:
  Loader(const World &W, const ProgramNames &P, const Fingerprints &Prints,
         llvm::ArrayRef<std::string> Names, llvm::StringRef Bytes)
      : W(W), P(P), Prints(Prints), Names(Names), In(Bytes) {}

  bool ok() const { return In.ok(); }
  bool done() const { return In.done(); }
  void number(int64_t &N) { N = In.signedNumber(); }
  void text(std::string &S) { S = name(In.number()); }

  void symbol(uint32_t &S) { look(P.Symbols, S); }
  void global(uint32_t &V) { look(P.Globals, V); }
  void label(uint32_t &L) {
    L = None;
    if (const uint64_t N = In.number())
      L = W.Labels.named(name(N - 1));
  }
  void role(const catalog::Role *&R) {
    R = nullptr;
    if (const uint64_t N = In.number()) {
      R = W.C.role(name(N - 1));
      if (!R)
        In.fail();
    }
  }
  void point(Point &At) {
    At = Point();
    look(P.Functions, At.Function);
    if (!At.valid())
      return;
    At.Block = In.index() - 1;
    At.Instr = In.index() - 1;
    const uint64_t Then = In.number();
    // The event is still what it was.
    const Function &F = W.P.Functions[At.Function];
    if (At.Block != None &&
        (At.Block >= F.Blocks.size() ||
         (At.Instr != None && At.Instr > F.Blocks[At.Block].Instrs.size())))
      In.fail();
    else if (Prints.ofEvent(At) != Then)
      In.fail();
  }

private:
  llvm::StringRef name(uint64_t N) {
    if (N < Names.size())
      return Names[N];
    In.fail();
    return "";
  }
  void look(const llvm::StringMap<uint32_t> &Index, uint32_t &To) {
    To = None;
    const uint64_t N = In.number();
    if (!N)
      return;
    auto It = Index.find(name(N - 1));
    if (It == Index.end() || It->second == None)
      In.fail();
    else
      To = It->second;
  }

  const World &W;
  const ProgramNames &P;
  const Fingerprints &Prints;
  llvm::ArrayRef<std::string> Names;
  ByteReader In;
};

} // namespace

std::string engine::encodeKnown(const World &W, const ProgramNames &P,
                                const Fingerprints &Prints, NameTable &Names,
                                SummaryStore::Known &K) {
  Saver Out(W, P, Prints, Names);
  Out.value(K);
  return Out.Out.take();
}

std::optional<SummaryStore::Known>
engine::decodeKnown(const World &W, const ProgramNames &P,
                    const Fingerprints &Prints,
                    llvm::ArrayRef<std::string> Names, llvm::StringRef Bytes) {
  SummaryStore::Known K;
  Loader In(W, P, Prints, Names, Bytes);
  In.value(K);
  if (!In.done())
    return std::nullopt;
  return K;
}

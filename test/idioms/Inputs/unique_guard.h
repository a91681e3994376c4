// A library of guards as a system header: the lock is in a base class, what
// releases it is a template argument that goes through two wrappers.
#pragma once
#include <wdm.h>

namespace lib {

template <class T> struct strip { using type = T; };
template <class T> struct strip<T &> { using type = T; };
template <class T>
constexpr T &&forward(typename strip<T>::type &Value) noexcept {
  return static_cast<T &&>(Value);
}

template <class F, class... A> void do_invoke(F &&Function, A &&...Args) {
  forward<F>(Function)(forward<A>(Args)...);
}
template <class F, class... A> void invoke(F &&Function, A &&...Args) {
  do_invoke(forward<F>(Function), forward<A>(Args)...);
}

template <class Pointer, class Closer, Closer Close> struct policy {
  static bool is_valid(Pointer Value) { return Value != nullptr; }
  static void close(Pointer Value) noexcept { invoke(Close, Value); }
};

template <class Pointer, class Policy> class storage {
protected:
  explicit storage(Pointer Value) : Held(Value) {}
  storage(storage &&Other) : Held(Other.release()) {}
  ~storage() {
    if (Policy::is_valid(Held))
      Policy::close(Held);
  }

public:
  void reset() {
    if (Policy::is_valid(Held))
      Policy::close(Held);
    Held = nullptr;
  }
  Pointer release() {
    Pointer Old = Held;
    Held = nullptr;
    return Old;
  }

private:
  Pointer Held;
};

template <class Pointer, class Closer, Closer Close>
class unique : public storage<Pointer, policy<Pointer, Closer, Close>> {
public:
  explicit unique(Pointer Value)
      : storage<Pointer, policy<Pointer, Closer, Close>>(Value) {}
};

inline void release_fast_mutex(FAST_MUTEX *Mutex) noexcept {
  ExReleaseFastMutexUnsafe(Mutex);
  KeLeaveCriticalRegion();
}
using fast_mutex_guard =
    unique<FAST_MUTEX *, decltype(&release_fast_mutex), &release_fast_mutex>;

class fast_mutex {
public:
  fast_mutex_guard acquire() {
    KeEnterCriticalRegion();
    ExAcquireFastMutexUnsafe(&Mutex);
    return fast_mutex_guard(&Mutex);
  }

private:
  FAST_MUTEX Mutex;
};

} // namespace lib

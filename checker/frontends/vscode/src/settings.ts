// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which settings the server gets. In: the section `spinlint` as the
// editor has it. Out: the same without those that are of this extension. Which
// settings there are, package.json says; a test holds it to the server's own
// list. Knows nothing of the editor.

/** Names of settings that the server has no use for. */
export const ofExtension = ['enable', 'path', 'arguments', 'environment', 'trace'];
/** A change of these needs a new server. */
export const needRestart =
    ['enable', 'path', 'arguments', 'environment', 'diagnostics'];

export function forServer(section: unknown): Record<string, unknown> {
  if (typeof section !== 'object' || section === null)
    return {};
  return Object.fromEntries(Object.entries(section).filter(
      ([name]) => !ofExtension.includes(name)));
}

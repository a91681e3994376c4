// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides what the status item says. In: the state of the server, what it
// tells with spinlint/status, how many findings there are. Out: texts. Knows
// nothing of the editor.

/** What the server tells with the notification spinlint/status. */
export interface ServerStatus {
  /** `checking`, `reading`, `idle`; others pass. */
  state: string;
  /** What no answer is given about; told when it is idle. */
  notAnalysed?: Gap[];
  /** Where a limit or a doubt keeps it from an answer. */
  inconclusive?: Gap[];
}

export interface Gap {
  /** A function, or a file that was not read. */
  name: string;
  why: string;
  uri?: string;
  range?: {start: {line: number, character: number},
           end: {line: number, character: number}};
}

export interface Overview {
  /** Of the process. */
  life: 'off' | 'starting' | 'running' | 'dead';
  /** Why it is dead. */
  problem?: string;
  server?: ServerStatus;
  findings: number;
}

export interface StatusText {
  text: string;
  tooltip: string;
  level: 'plain' | 'warning' | 'error';
  /** What a click does. */
  command: string;
}

const listed = 10;

export function plural(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

function list(title: string, gaps: Gap[]): string[] {
  if (gaps.length === 0)
    return [];
  const lines = gaps.slice(0, listed).map(gap => `- ${gap.name}: ${gap.why}`);
  if (gaps.length > listed)
    lines.push(`- and ${gaps.length - listed} more`);
  return ['', `${title}: ${gaps.length}`, ...lines];
}

export function statusText(now: Overview): StatusText {
  if (now.life === 'off')
    return {text: '$(circle-slash) SpinLint', level: 'plain',
            tooltip: 'SpinLint is switched off (spinlint.enable).',
            command: 'spinlint.showOutput'};
  if (now.life === 'dead')
    return {text: '$(error) SpinLint', level: 'error',
            tooltip: `SpinLint does not run: ${now.problem ?? 'the server ended'}. ` +
                     'Click to start it again.',
            command: 'spinlint.restart'};
  if (now.life === 'starting')
    return {text: '$(sync~spin) SpinLint: starting', level: 'plain',
            tooltip: 'SpinLint is starting.', command: 'spinlint.showOutput'};
  const gaps = now.server?.notAnalysed ?? [];
  const findings = plural(now.findings, 'finding');
  const lines = [`SpinLint: ${findings}.`,
                 ...list('Not analysed', gaps),
                 ...list('Inconclusive', now.server?.inconclusive ?? [])];
  const busy = now.server?.state === undefined || now.server.state !== 'idle';
  if (busy) {
    const reading = now.server?.state === 'reading';
    lines.unshift(reading ? 'SpinLint reads the rest of the driver.'
                          : 'SpinLint is analysing.');
    return {text: '$(sync~spin) SpinLint: analysing', level: 'plain',
            tooltip: lines.join('\n'), command: 'spinlint.showOutput'};
  }
  if (gaps.length > 0)
    return {text: `$(warning) SpinLint: ${findings}, ${gaps.length} not analysed`,
            tooltip: lines.join('\n'), level: 'warning',
            command: 'spinlint.showNotAnalysed'};
  return {text: `$(check) SpinLint: ${findings}`, tooltip: lines.join('\n'),
          level: 'plain', command: 'workbench.actions.view.problems'};
}

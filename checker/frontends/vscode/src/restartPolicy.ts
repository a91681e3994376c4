// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides whether a server that died is started again. In: when it died. Out:
// yes, or no if it died too often in a short time. Knows nothing of the editor.

export const mostDeaths = 4;
export const withinMs = 3 * 60 * 1000;

export class RestartPolicy {
  private deaths: number[] = [];

  died(now: number): boolean {
    this.deaths = this.deaths.filter(time => now - time < withinMs);
    this.deaths.push(now);
    return this.deaths.length < mostDeaths;
  }

  /** Somebody asked for a new start. */
  forget(): void {
    this.deaths = [];
  }
}

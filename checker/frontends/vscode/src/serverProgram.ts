// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Decides which program is the server. In: the settings `path`, `arguments`
// and `environment`, the environment, the workspace folder. Out: what to
// start, or a sentence that says why it cannot be started. Knows nothing of
// the editor.
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';

export interface Surroundings {
  platform: NodeJS.Platform;
  environment: Record<string, string | undefined>;
  home: string;
  /** The first workspace folder. */
  folder?: string;
  /** Whether this is a file that can be run. */
  isProgram(file: string): boolean;
}

export interface Program {
  command: string;
  arguments: string[];
  environment: Record<string, string>;
}

export type Found = {program: Program} | {problem: string};

export function surroundings(folder?: string): Surroundings {
  return {
    platform: process.platform,
    environment: process.env,
    home: os.homedir(),
    folder,
    isProgram(file) {
      try {
        fs.accessSync(file, fs.constants.X_OK);
        return fs.statSync(file).isFile();
      } catch {
        return false;
      }
    },
  };
}

/** With `~`, `${workspaceFolder}` and `${env:NAME}` replaced. */
export function expand(text: string, around: Surroundings): string {
  return text
    .replace(/^~(?=$|[\\/])/, () => around.home)
    .replace(/\$\{workspaceFolder\}/g, () => around.folder ?? '')
    .replace(/\$\{env:([^}]*)\}/g, (_, name) => around.environment[name] ?? '');
}

/** Windows does not care for the case of a name. */
function variable(name: string, environment: Record<string, string | undefined>,
                  platform: NodeJS.Platform): string {
  if (platform !== 'win32')
    return environment[name] ?? '';
  const key = Object.keys(environment).find(
      key => key.toLowerCase() === name.toLowerCase());
  return key === undefined ? '' : environment[key] ?? '';
}

export function findServer(
    settings: {path: string, arguments: string[],
               environment: Record<string, string>},
    around: Surroundings): Found {
  const paths = around.platform === 'win32' ? path.win32 : path.posix;
  const own: Record<string, string> = {};
  for (const [name, value] of Object.entries(settings.environment))
    own[name] = expand(value, around);
  const environment = {...around.environment, ...own};
  const wanted = expand(settings.path.trim(), around) || 'spinlint';
  const endings = around.platform === 'win32' && !paths.extname(wanted)
      ? (variable('PATHEXT', environment, around.platform) || '.EXE')
            .split(';').filter(ending => ending)
      : [''];
  const isName = paths.basename(wanted) === wanted;
  const folders = isName
      ? variable('PATH', environment, around.platform)
            .split(paths.delimiter).filter(folder => folder)
      : [around.folder ?? ''];
  for (const folder of folders)
    for (const ending of endings) {
      const file = paths.resolve(folder, wanted + ending);
      if (around.isProgram(file))
        return {program: {
          command: file,
          arguments: ['lsp', ...settings.arguments.map(a => expand(a, around))],
          environment: own,
        }};
    }
  return {problem: isName
      ? `there is no program '${wanted}' on PATH`
      : `there is no program ${wanted}`};
}

// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Makes the client of one run of the server. In: the program to start, the
// settings at the start, and whom to tell what happens. Out: a client that is
// not started yet.
import * as vscode from 'vscode';
import {
  CloseAction, ErrorAction, ExecuteCommandSignature, LanguageClient,
  RevealOutputChannelOn, State, TransportKind,
} from 'vscode-languageclient/node';
import {Program} from './serverProgram';
import {forServer} from './settings';
import {ServerStatus} from './status';

export interface Listener {
  running(): void;
  /** Whether to start it again. */
  died(): boolean;
  status(status: ServerStatus): void;
  /** Of the server: from a code lens, a code action, or the user. */
  command(name: string, args: unknown[],
          ask: ExecuteCommandSignature): Promise<unknown>;
}

export const languages = ['c', 'cpp'];

/** What its user has to know, SpinLint says itself. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown,
                 show?: boolean | 'force'): void {
    super.error(message, data, show !== 'force' && show);
  }
  /** The base class calls it when the start has failed, and waits for nothing. */
  override stop(timeout?: number): Promise<void> {
    return super.stop(timeout).catch(error => {
      if (this.isRunning())
        throw error;
    });
  }
  override info(message: string, data?: unknown, show?: boolean): void {
    // The base class says whether a restart is handled where data should be.
    super.info(message, typeof data === 'boolean' ? undefined : data, show);
  }
}

export function makeClient(program: Program, folder: string | undefined,
                           output: vscode.OutputChannel,
                           listener: Listener): LanguageClient {
  const client = new QuietClient('spinlint', 'SpinLint', {
    command: program.command,
    args: program.arguments,
    options: {env: {...process.env, ...program.environment}, cwd: folder},
    transport: TransportKind.stdio,
  }, {
    documentSelector: languages.map(language => ({scheme: 'file', language})),
    outputChannel: output,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      ...forServer(vscode.workspace.getConfiguration().get('spinlint')),
      statusNotifications: true,
    },
    errorHandler: {
      error: () => ({action: ErrorAction.Continue, handled: true}),
      closed: () => ({
        action: listener.died() ? CloseAction.Restart
                                : CloseAction.DoNotRestart,
        handled: true,
      }),
    },
    initializationFailedHandler: () => false,
    middleware: {
      executeCommand: (name, args, next) => listener.command(name, args, next),
      workspace: {
        async configuration(params, token, next) {
          const answers = await next(params, token);
          if (!Array.isArray(answers))
            return answers;
          return answers.map((answer, i) =>
              params.items[i].section === 'spinlint' ? forServer(answer)
                                                     : answer);
        },
      },
    },
  });
  client.onDidChangeState(({newState}) => {
    if (newState === State.Running)
      listener.running();
  });
  client.onNotification('spinlint/status',
                        (status: ServerStatus) => listener.status(status));
  return client;
}

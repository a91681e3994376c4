// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The extension: starts the server, says how it is, and does what its commands
// ask for. What it says and decides is in the files beside, most of which know
// nothing of the editor.
import * as path from 'path';
import * as vscode from 'vscode';
import {
  CodeActionRequest, CodeActionResolveRequest, ExecuteCommandSignature,
  LanguageClient,
} from 'vscode-languageclient/node';
import {languages, makeClient} from './client';
import {Explanations} from './explanations';
import {RestartPolicy} from './restartPolicy';
import {findServer, surroundings} from './serverProgram';
import {needRestart} from './settings';
import {Gap, Overview, statusText} from './status';

const fixAllKind = 'source.fixAll.spinlint';

class SpinLint implements vscode.Disposable {
  private client?: LanguageClient;
  private now: Overview = {life: 'off', findings: 0};
  private readonly policy = new RestartPolicy();
  private readonly output = vscode.window.createOutputChannel('SpinLint');
  private readonly item =
      vscode.window.createStatusBarItem(vscode.StatusBarAlignment.Left, 0);
  private readonly explanations = new Explanations();
  private readonly subscriptions: vscode.Disposable[] = [
    this.output, this.item, this.explanations,
    vscode.languages.onDidChangeDiagnostics(() => this.count()),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (needRestart.some(name => event.affectsConfiguration(`spinlint.${name}`)))
        void this.restart();
    }),
    ...Object.entries<() => unknown>({
      'spinlint.restart': () => this.restart(),
      'spinlint.explainFinding': () => this.explainHere(),
      'spinlint.showPartners': () => this.showPartners(),
      'spinlint.fixAll': () => this.fixAll(),
      'spinlint.showOutput': () => this.output.show(),
      'spinlint.showNotAnalysed': () => this.showNotAnalysed(),
    }).map(([name, run]) => vscode.commands.registerCommand(name, run)),
  ];
  /** One start or stop after the other. */
  private turn: Promise<void> = Promise.resolve();

  constructor() {
    this.item.name = 'SpinLint';
    this.item.show();
    this.tell({});
  }

  //--- The server ----------------------------------------------------------

  start(): Promise<void> {
    return this.turn = this.turn.then(() => this.startNow());
  }

  restart(): Promise<void> {
    this.policy.forget();
    return this.turn = this.turn.then(async () => {
      await this.stopNow();
      await this.startNow();
    });
  }

  private async startNow(): Promise<void> {
    const settings = vscode.workspace.getConfiguration('spinlint');
    if (!settings.get<boolean>('enable', true))
      return this.tell({life: 'off', server: undefined});
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    const found = findServer({
      path: settings.get('path', 'spinlint'),
      arguments: settings.get('arguments', []),
      environment: settings.get('environment', {}),
    }, surroundings(folder));
    if ('problem' in found)
      return this.notFound(found.problem);
    this.output.appendLine(
        [found.program.command, ...found.program.arguments].join(' '));
    this.tell({life: 'starting', problem: undefined, server: undefined});
    let isDead = false;
    const client = makeClient(found.program, folder, this.output, {
      running: () => {
        if (this.client === client)
          this.tell({life: 'running', problem: undefined});
      },
      died: () => {
        if (this.client !== client)
          return false;
        const again = this.policy.died(Date.now());
        this.output.appendLine('The server ended.');
        if (again)
          this.tell({life: 'starting', server: undefined});
        else if (!isDead) {
          isDead = true;
          this.dead('the server ended too often');
        }
        return again;
      },
      status: server => {
        if (this.client === client)
          this.tell({server: {...this.now.server, ...server}});
      },
      command: (name, args, ask) => this.serverCommand(name, args, ask),
    });
    this.client = client;
    try {
      await client.start();
    } catch (error) {
      this.output.appendLine(`${error}`);
      if (!isDead && this.client === client &&
          (this.now.life as string) !== 'running') {
        isDead = true;
        this.dead('the server did not start');
      }
    }
  }

  private async stopNow(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (!client)
      return;
    try {
      await client.dispose(2000);
    } catch {
      // It is dead, or was never alive.
    }
  }

  private notFound(problem: string): void {
    this.tell({life: 'dead', problem, server: undefined});
    this.output.appendLine(`SpinLint cannot start: ${problem}.`);
    void this.offer(
        `SpinLint cannot start: ${problem}. Install SpinLint, or say where it ` +
        "is in the setting 'spinlint.path'.",
        {'Open Settings': 'openSettings', 'Try Again': 'spinlint.restart'});
  }

  private dead(problem: string): void {
    this.tell({life: 'dead', problem, server: undefined});
    void this.offer(
        `SpinLint does not run: ${problem}. The output says more; try ` +
        "'spinlint lsp' in a terminal, and whether 'spinlint.arguments' are right.",
        {'Show Output': 'spinlint.showOutput', 'Restart': 'spinlint.restart'});
  }

  private async offer(sentence: string,
                      ways: Record<string, string>): Promise<void> {
    const way = await vscode.window.showErrorMessage(
        sentence, ...Object.keys(ways));
    if (way === undefined)
      return;
    if (ways[way] === 'openSettings')
      await vscode.commands.executeCommand('workbench.action.openSettings',
                                           'spinlint.path');
    else
      await vscode.commands.executeCommand(ways[way]);
  }

  //--- The status item -----------------------------------------------------

  private count(): void {
    let findings = 0;
    for (const [, diagnostics] of vscode.languages.getDiagnostics())
      findings += diagnostics.filter(isFinding).length;
    this.tell({findings});
  }

  private tell(change: Partial<Overview>): void {
    this.now = {...this.now, ...change};
    const {text, tooltip, level, command} = statusText(this.now);
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.backgroundColor = level === 'plain' ? undefined :
        new vscode.ThemeColor(`statusBarItem.${level}Background`);
  }

  private async showNotAnalysed(): Promise<void> {
    const {notAnalysed = [], inconclusive = []} = this.now.server ?? {};
    const all = [
      ...notAnalysed.map(gap => ({label: gap.name, description: 'not analysed',
                                  detail: gap.why, gap})),
      ...inconclusive.map(gap => ({label: gap.name, description: 'inconclusive',
                                   detail: gap.why, gap})),
    ];
    if (all.length === 0) {
      await vscode.window.showInformationMessage(
          'SpinLint: everything was analysed.');
      return;
    }
    const chosen = await vscode.window.showQuickPick(
        all, {title: 'SpinLint: not analysed', matchOnDetail: true});
    if (chosen)
      await this.open(chosen.gap);
  }

  private async open(gap: Gap): Promise<void> {
    if (gap.uri === undefined)
      return;
    const document = await vscode.workspace.openTextDocument(
        vscode.Uri.parse(gap.uri));
    const start = gap.range?.start ?? {line: 0, character: 0};
    const at = new vscode.Position(start.line, start.character);
    await vscode.window.showTextDocument(
        document, {selection: new vscode.Range(at, at)});
  }

  //--- Commands ------------------------------------------------------------

  /** The document that commands are about, and the client that knows it. */
  private here(): {client: LanguageClient, editor: vscode.TextEditor} | undefined {
    const editor = vscode.window.activeTextEditor;
    if (this.client?.isRunning() && editor &&
        languages.includes(editor.document.languageId))
      return {client: this.client, editor};
    void vscode.window.showInformationMessage(
        this.client?.isRunning()
            ? 'SpinLint: this is for C and C++ sources.'
            : 'SpinLint does not run.');
    return undefined;
  }

  /** Where the server would show a text by itself, we have a better place. */
  private async serverCommand(name: string, args: unknown[],
                              ask: ExecuteCommandSignature): Promise<unknown> {
    const what = args[0] as {check?: string, uri?: string, line?: number,
                             show?: boolean} | undefined;
    if (name !== 'spinlint.explain' || !what?.show)
      return ask(name, args);
    const text: unknown = await ask(name, [{...what, show: false}]);
    if (typeof text !== 'string')
      return text;
    const file = what.uri ? path.basename(vscode.Uri.parse(what.uri).path) : '';
    await this.explanations.show(
        what.check ?? `${file}:${(what.line ?? 0) + 1}`, text,
        what.check !== undefined);
    return text;
  }

  /** The finding at the cursor; without one, what is held there. */
  private async explainHere(): Promise<void> {
    const at = this.here();
    if (!at)
      return;
    const {document, selection} = at.editor;
    const cursor = selection.active;
    const findings = vscode.languages.getDiagnostics(document.uri).filter(
        d => isFinding(d) && d.range.start.line <= cursor.line &&
             cursor.line <= d.range.end.line);
    const finding = findings.find(d => d.range.contains(cursor)) ?? findings[0];
    const uri = at.client.code2ProtocolConverter.asUri(document.uri);
    await vscode.commands.executeCommand(
        'spinlint.explain',
        finding ? {check: checkOf(finding), uri, show: true}
                : {uri, line: cursor.line, show: true});
  }

  private async showPartners(): Promise<void> {
    const at = this.here();
    if (!at)
      return;
    const {document, selection} = at.editor;
    const {code2ProtocolConverter: code, protocol2CodeConverter: back} = at.client;
    const answer: any = await vscode.commands.executeCommand(
        'spinlint.lockPairs', {uri: code.asUri(document.uri),
                               position: code.asPosition(selection.active)});
    const places = (Array.isArray(answer) ? answer : []).map(
        place => back.asLocation(place));
    if (places.length === 0)
      await vscode.window.showInformationMessage(
          'SpinLint: no acquire or release of a lock is here.');
    else
      await vscode.commands.executeCommand(
          'editor.action.goToLocations', document.uri, selection.active, places,
          'peek');
  }

  private async fixAll(): Promise<void> {
    const at = this.here();
    if (!at)
      return;
    const {client, editor: {document}} = at;
    const end = document.lineAt(document.lineCount - 1).range.end;
    let edit;
    try {
      const offered = await client.sendRequest(CodeActionRequest.type, {
        textDocument: client.code2ProtocolConverter
            .asTextDocumentIdentifier(document),
        range: client.code2ProtocolConverter.asRange(
            new vscode.Range(new vscode.Position(0, 0), end)),
        context: {diagnostics: [], only: [fixAllKind]},
      });
      const action = offered?.find(o => 'kind' in o && o.kind === fixAllKind);
      if (action && 'kind' in action)
        edit = action.edit ??
            (await client.sendRequest(CodeActionResolveRequest.type, action)).edit;
    } catch (error) {
      await vscode.window.showWarningMessage(
          `SpinLint: ${error instanceof Error ? error.message : error}`);
      return;
    }
    if (!edit)
      await vscode.window.showInformationMessage(
          'SpinLint: there is nothing in this file that it can fix.');
    else
      await vscode.workspace.applyEdit(
          await client.protocol2CodeConverter.asWorkspaceEdit(edit));
  }

  dispose(): void {
    for (const subscription of this.subscriptions)
      subscription.dispose();
  }

  stop(): Promise<void> {
    return this.turn = this.turn.then(() => this.stopNow());
  }
}

function checkOf(diagnostic: vscode.Diagnostic): string {
  const {code} = diagnostic;
  return `${typeof code === 'object' ? code.value : code ?? ''}`;
}

/** Not the remarks on suppressions. */
function isFinding(diagnostic: vscode.Diagnostic): boolean {
  return diagnostic.source === 'spinlint' &&
         diagnostic.severity !== vscode.DiagnosticSeverity.Hint;
}

let running: SpinLint | undefined;

export function activate(context: vscode.ExtensionContext): Promise<void> {
  running = new SpinLint();
  context.subscriptions.push(running);
  return running.start();
}

export function deactivate(): Promise<void> | undefined {
  return running?.stop();
}

// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stands in for the editor, so that the extension and vscode-languageclient run
// in Node alone. In: documents, edits and settings, from a test. Out: what the
// extension shows (diagnostics, the status item, messages) and offers
// (commands, providers). The classes of data (Uri, Range, Diagnostic, ...) are
// those of jest-mock-vscode; here are the parts that do something. What the
// editor does itself, such as drawing, sorting and merging, is not here.
import {readFileSync} from 'fs';
import Module from 'module';
import {createVSCodeMock} from 'jest-mock-vscode';
import {CancellationTokenSource} from 'vscode-jsonrpc/node';
import {URI} from 'vscode-uri';
import type * as vscode from 'vscode';

/** Milliseconds, for what has to come. */
export const patience = 1000 * Number(process.env.SPINLINT_TEST_PATIENCE ?? 120);

// What the library asks of its test runner.
const runner = {fn: (run?: (...args: unknown[]) => unknown) => Object.assign(
    (...args: unknown[]) => run?.(...args),
    {mockReturnValue: () => undefined, mockImplementation: () => undefined})};
const data: any = createVSCodeMock(runner as any);

class Disposable {
  constructor(private readonly run: () => unknown) {}
  static from(...all: {dispose(): unknown}[]): Disposable {
    return new Disposable(() => all.forEach(one => one.dispose()));
  }
  dispose(): void { this.run(); }
}

class EventEmitter<T> {
  private listeners: ((value: T) => unknown)[] = [];
  readonly event = (listener: (value: T) => unknown, self?: unknown,
                    into?: Disposable[]): Disposable => {
    const bound = self === undefined ? listener : listener.bind(self);
    this.listeners.push(bound);
    const end = new Disposable(() => {
      this.listeners = this.listeners.filter(one => one !== bound);
    });
    into?.push(end);
    return end;
  };
  fire(value: T): void { [...this.listeners].forEach(one => one(value)); }
  dispose(): void { this.listeners = []; }
}

const never = () => new Disposable(() => undefined);

class Text {
  version = 1;
  isClosed = false;
  readonly isDirty = false;
  readonly isUntitled = false;
  readonly eol = 1;
  constructor(readonly uri: vscode.Uri, readonly languageId: string,
              private text: string) {}
  get fileName(): string { return this.uri.fsPath; }
  get lineCount(): number { return this.lines().length; }
  private lines(): string[] { return this.text.split('\n'); }
  getText(range?: vscode.Range): string {
    return range ? this.text.slice(this.offsetAt(range.start),
                                   this.offsetAt(range.end)) : this.text;
  }
  lineAt(at: number | vscode.Position) {
    const line = typeof at === 'number' ? at : at.line;
    const text = this.lines()[line];
    return {lineNumber: line, text,
            range: new data.Range(line, 0, line, text.length)};
  }
  offsetAt(at: vscode.Position): number {
    const lines = this.lines();
    if (at.line >= lines.length)
      return this.text.length;
    const before = lines.slice(0, at.line).reduce((n, l) => n + l.length + 1, 0);
    return before + Math.min(at.character, lines[at.line].length);
  }
  positionAt(offset: number): vscode.Position {
    const lines = this.text.slice(0, offset).split('\n');
    return new data.Position(lines.length - 1, lines[lines.length - 1].length);
  }
  /** Last ones first, as the editor reports them. */
  apply(edits: vscode.TextEdit[]) {
    const changes = edits.map(edit => ({
      range: edit.range,
      rangeOffset: this.offsetAt(edit.range.start),
      rangeLength: this.offsetAt(edit.range.end) -
                   this.offsetAt(edit.range.start),
      text: edit.newText,
    })).sort((a, b) => b.rangeOffset - a.rangeOffset);
    for (const {rangeOffset: begin, rangeLength: length, text} of changes)
      this.text = this.text.slice(0, begin) + text + this.text.slice(begin + length);
    ++this.version;
    return changes;
  }
}

export class Editor {
  private readonly changed = new EventEmitter<void>();
  private readonly events = new Map<string, EventEmitter<any>>();
  private readonly collections = new Set<Map<string, vscode.Diagnostic[]>>();
  private readonly commands = new Map<string, (...args: any[]) => unknown>();
  private readonly contents = new Map<string, any>();
  private readonly defaults: Record<string, unknown> = {};
  private readonly settings: Record<string, unknown> = {};
  private readonly documents: Text[] = [];
  /** By kind: CodeActions, Hover, ... */
  readonly providers = new Map<string, any[]>();
  readonly messages: {severity: string, text: string, choices: string[]}[] = [];
  readonly ran: string[] = [];
  readonly items: any[] = [];
  output = '';
  shown?: Text;
  /** The parts of `vscode`. */
  readonly api: any;

  constructor(manifest: any, readonly folder: string) {
    for (const [name, what] of Object.entries<any>(
        manifest.contributes.configuration.properties))
      this.defaults[name] = what.default;
    this.api = this.makeApi();
  }

  /** From now on `require('vscode')` gives this. */
  install(): void {
    const loader = Module as any;
    const before = loader._load;
    loader._load = (name: string, ...rest: unknown[]) =>
        name === 'vscode' ? this.api : before(name, ...rest);
  }

  /** Waits for something to happen that makes it true. */
  until<T>(what: string, value: () => T | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const now = value();
        if (now === undefined || now === false)
          return;
        clearTimeout(timer);
        listening.dispose();
        resolve(now);
      };
      const timer = setTimeout(() => {
        listening.dispose();
        reject(new Error(`waited in vain for ${what}; the item says ` +
                         `'${this.status}', the output:\n${this.output}`));
      }, patience);
      const listening = this.changed.event(look);
      look();
    });
  }

  //--- What a user does ------------------------------------------------------

  open(file: string, languageId = 'c'): Text {
    const uri = URI.file(file);
    const document = new Text(uri, languageId, readFileSync(file, 'utf8'));
    this.documents.push(document);
    this.show(document);
    const tab = {input: new this.api.TabInputText(uri)};
    this.api.window.tabGroups.all[0].tabs.push(tab);
    this.event('tabs').fire({opened: [tab], closed: [], changed: []});
    this.event('onDidOpenTextDocument').fire(document);
    return document;
  }

  replace(document: Text, before: string, after: string): void {
    const begin = document.getText().indexOf(before);
    if (begin < 0)
      throw new Error(`there is no '${before}' in the document`);
    this.edit(document, [new data.TextEdit(
        new data.Range(document.positionAt(begin),
                       document.positionAt(begin + before.length)), after)]);
  }

  set(name: string, value: unknown): void {
    this.settings[name] = value;
    this.event('onDidChangeConfiguration').fire({
      affectsConfiguration: (section: string) =>
          name === section || name.startsWith(section + '.'),
    });
  }

  run(command: string, ...args: unknown[]): Promise<any> {
    return this.api.commands.executeCommand(command, ...args);
  }

  //--- What a user sees -------------------------------------------------------

  get status(): string { return this.items[0]?.text ?? ''; }

  diagnostics(document: Text): vscode.Diagnostic[] {
    return this.api.languages.getDiagnostics(document.uri);
  }

  /** What all providers of a kind answer. */
  async ask(kind: string, method: string, ...args: unknown[]): Promise<any[]> {
    const token = new CancellationTokenSource().token;
    const answers = await Promise.all((this.providers.get(kind) ?? []).map(
        provider => provider[method](...args, token)));
    return answers.flat().filter(answer => answer);
  }

  //--- The parts of vscode ----------------------------------------------------

  private event(name: string): EventEmitter<any> {
    let emitter = this.events.get(name);
    if (!emitter)
      this.events.set(name, emitter = new EventEmitter());
    return emitter;
  }

  private edit(document: Text, edits: vscode.TextEdit[]): void {
    const contentChanges = document.apply(edits);
    this.event('onDidChangeTextDocument').fire({document, contentChanges});
    this.changed.fire();
  }

  private show(document: Text) {
    this.shown = document;
    const at = new data.Position(0, 0);
    const editor = {document, selection: {active: at}};
    this.api.window.activeTextEditor = editor;
    this.event('onDidChangeActiveTextEditor').fire(editor);
    this.changed.fire();
    return editor;
  }

  private say(severity: string) {
    return async (text: string, ...choices: string[]) => {
      this.messages.push({severity, text, choices});
      this.changed.fire();
    };
  }

  private section(section?: string): any {
    const all = {...this.defaults, ...this.settings};
    const tree: any = {};
    for (const [name, value] of Object.entries(all)) {
      const words = name.split('.');
      let at = tree;
      for (const word of words.slice(0, -1))
        at = at[word] ??= {};
      at[words[words.length - 1]] = value;
    }
    return (section ?? '').split('.').filter(word => word)
        .reduce((at, word) => at?.[word], tree);
  }

  private collection(name: string) {
    const all = new Map<string, vscode.Diagnostic[]>();
    this.collections.add(all);
    const tell = () => {
      this.event('onDidChangeDiagnostics').fire({uris: []});
      this.changed.fire();
    };
    const set = (uri: vscode.Uri, diagnostics?: vscode.Diagnostic[]) => {
      if (diagnostics?.length)
        all.set(uri.toString(), diagnostics);
      else
        all.delete(uri.toString());
      tell();
    };
    return {
      name, set,
      delete: (uri: vscode.Uri) => set(uri),
      get: (uri: vscode.Uri) => all.get(uri.toString()),
      has: (uri: vscode.Uri) => all.has(uri.toString()),
      clear: () => { all.clear(); tell(); },
      dispose: () => { this.collections.delete(all); tell(); },
    };
  }

  private makeApi(): any {
    const editor = this;
    const folder = {uri: URI.file(this.folder), name: 'folder', index: 0};
    const provide = (kind: string) => (...args: any[]) => {
      const provider = args.find(arg => arg && typeof arg === 'object' &&
          Object.keys(arg).some(key => key.startsWith('provide')));
      const all = this.providers.get(kind) ?? [];
      this.providers.set(kind, [...all, provider]);
      this.changed.fire();
      return new Disposable(() => this.providers.set(
          kind, this.providers.get(kind)!.filter(one => one !== provider)));
    };
    const part = (own: object) => new Proxy(own as any, {
      get: (_, name: string) => {
        if (name in own)
          return (own as any)[name];
        const [, kind] = /^register(\w+)Provider$/.exec(name) ?? [];
        if (kind)
          return provide(kind);
        if (/^on(Did|Will)/.test(name))
          return this.event(name).event;
        throw new Error(`the stand-in has no ${name}`);
      },
    });
    return {
      ...data,
      Uri: URI,
      Disposable, EventEmitter, CancellationTokenSource,
      version: '1.82.0',
      CodeActionTriggerKind: {Invoke: 1, Automatic: 2},
      CancellationError: class extends Error {},
      TabInputText: class { constructor(readonly uri: vscode.Uri) {} },
      TabInputTextDiff: class {},
      TabInputCustom: class {},
      TabInputNotebook: class {},
      RelativePattern: class {
        constructor(readonly baseUri: unknown, readonly pattern: string) {}
      },
      Hover: class {
        constructor(readonly contents: unknown, readonly range: unknown) {}
      },
      InlayHint: class {
        constructor(readonly position: unknown, readonly label: unknown) {}
      },
      env: {language: 'en', appName: 'stand-in', openExternal: async () => true},
      commands: {
        registerCommand: (name: string, run: any, self?: unknown) => {
          if (this.commands.has(name))
            throw new Error(`there are two commands ${name}`);
          this.commands.set(name, run.bind(self));
          return new Disposable(() => this.commands.delete(name));
        },
        executeCommand: async (name: string, ...args: unknown[]) => {
          this.ran.push(name);
          const run = this.commands.get(name);
          if (!run)
            throw new Error(`command '${name}' not found`);
          return run(...args);
        },
      },
      languages: part({
        match: ({}, {}) => 10,
        createDiagnosticCollection: (name: string) => this.collection(name),
        getDiagnostics: (uri?: vscode.Uri) => {
          const all = [...this.collections].flatMap(one => [...one]);
          return uri ? all.filter(([key]) => key === uri.toString())
                           .flatMap(([, found]) => found)
                     : all.map(([key, found]) => [URI.parse(key), found]);
        },
      }),
      window: part({
        activeTextEditor: undefined,
        visibleTextEditors: [],
        tabGroups: {all: [{tabs: []}], onDidChangeTabs: this.event('tabs').event,
                    onDidChangeTabGroups: this.event('groups').event},
        createOutputChannel: (name: string) => {
          const append = (text: string) => {
            this.output += text;
            this.changed.fire();
          };
          return {name, append, appendLine: (text: string) => append(text + '\n'),
                  show: () => this.ran.push('output.show'), clear() {},
                  dispose() {}};
        },
        createStatusBarItem: () => {
          const item = new Proxy({show() {}, hide() {}, dispose() {}} as any, {
            set: (own, name, value) => {
              own[name] = value;
              this.changed.fire();
              return true;
            },
          });
          this.items.push(item);
          return item;
        },
        showErrorMessage: this.say('error'),
        showWarningMessage: this.say('warning'),
        showInformationMessage: this.say('information'),
        showQuickPick: async () => undefined,
        showTextDocument: async (document: Text) => this.show(document),
        withProgress: (_: unknown, run: any) => run(
            {report() {}}, new CancellationTokenSource().token),
      }),
      workspace: part({
        get textDocuments() { return editor.documents; },
        notebookDocuments: [],
        workspaceFolders: [folder],
        fs: {},
        getWorkspaceFolder: () => folder,
        getConfiguration: (section?: string) => ({
          get: (name: string, otherwise?: unknown) => {
            const value = this.section(
                [section, name].filter(word => word).join('.'));
            return value === undefined ? otherwise : value;
          },
          ...this.section(section),
        }),
        createFileSystemWatcher: () => ({
          onDidCreate: never, onDidChange: never, onDidDelete: never, dispose() {},
        }),
        registerTextDocumentContentProvider: (scheme: string, provider: any) => {
          this.contents.set(scheme, provider);
          return new Disposable(() => this.contents.delete(scheme));
        },
        openTextDocument: async (uri: vscode.Uri) => {
          const open = this.documents.find(
              one => one.uri.toString() === uri.toString());
          const content = this.contents.get(uri.scheme);
          return open ?? (content
              ? new Text(uri, 'plaintext', content.provideTextDocumentContent(uri))
              : this.open(uri.fsPath));
        },
        applyEdit: async (edit: vscode.WorkspaceEdit) => {
          for (const [uri, edits] of edit.entries())
            this.edit(await this.api.workspace.openTextDocument(uri), edits);
          return true;
        },
      }),
    };
  }
}

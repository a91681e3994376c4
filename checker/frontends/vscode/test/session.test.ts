// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A session of the extension with the real server and the real
// vscode-languageclient; the editor is a stand-in. In: SPINLINT, the server;
// EXTENSION, the directory of the extension as it is packaged.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import {after, before, test} from 'node:test';
import {Editor, patience} from './standin';

const extension = path.resolve(process.env.EXTENSION ?? '.');
const server = path.resolve(process.env.SPINLINT ?? 'spinlint');
const manifest = JSON.parse(
    fs.readFileSync(path.join(extension, 'package.json'), 'utf8'));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'spinlint-vscode-'));
const file = path.join(folder, 'leak.c');
const release = '    NdisReleaseSpinLock(&Adapter->Lock);\n';
const source = `#include <ndis.h>
typedef struct _ADAPTER { NDIS_SPIN_LOCK Lock; int Count; } ADAPTER;
void Count(ADAPTER *Adapter, int n) {
  NdisAcquireSpinLock(&Adapter->Lock);
  if (n) {
${release}    return;
  }
  Adapter->Count++;
  NdisReleaseSpinLock(&Adapter->Lock);
}
`;

// The server with its process id written down.
const wrapper = path.join(folder, 'spinlint');
const pids = () => fs.readFileSync(path.join(folder, 'pids'), 'utf8').trim()
    .split('\n').map(Number);

const editor = new Editor(manifest, folder);
const subscriptions: {dispose(): unknown}[] = [];
let main: any;
let document: ReturnType<Editor['open']>;

const isIdle = () => /: \d+ finding/.test(editor.status);
const quiet = (what: string, count: number) => editor.until(
    what, () => editor.diagnostics(document).length === count && isIdle());
const leak = async () => {
  editor.replace(document, release, '');
  await quiet('the finding', 1);
};

// The client library leaves writes alone that fail because the server is gone;
// an editor notes them in a log.
const unhandled: unknown[] = [];

before(() => {
  process.removeAllListeners('unhandledRejection');
  process.on('unhandledRejection', (reason: any) => {
    if (reason?.code !== 'EPIPE')
      unhandled.push(reason);
  });
  fs.writeFileSync(file, source);
  fs.writeFileSync(wrapper, `#!/bin/sh
echo $$ >>'${folder}/pids'
exec '${server}' "$@"
`, {mode: 0o755});
  editor.install();
  main = require(path.join(extension, manifest.main));
});

after(async () => {
  await main.deactivate();
  subscriptions.forEach(one => one.dispose());
  fs.rmSync(folder, {recursive: true});
  assert.deepEqual(unhandled, []);
});

test('without a server it says what to do', async () => {
  editor.set('spinlint.path', 'no-such-spinlint');
  await main.activate({subscriptions});
  const [message] = editor.messages.splice(0);
  assert.equal(message.severity, 'error');
  assert.match(message.text, /no program 'no-such-spinlint' on PATH/);
  assert.match(message.text, /spinlint\.path/);
  assert.deepEqual(message.choices, ['Open Settings', 'Try Again']);
  assert.match(editor.status, /\$\(error\)/);
  assert.equal(editor.items[0].command, 'spinlint.restart');
});

test('a program that is no server is dead, and that is said once', async () => {
  editor.set('spinlint.path', '/bin/false');
  const message = await editor.until('a message', () => editor.messages[0]);
  await editor.until('the state', () => /\$\(error\)/.test(editor.status));
  assert.match(message.text, /SpinLint does not run/);
  assert.ok(message.choices.includes('Show Output'));
  assert.equal(editor.messages.splice(0).length, 1);
});

test('with the right path it starts, and is content', async () => {
  document = editor.open(file);
  editor.set('spinlint.path', wrapper);
  await quiet('the first check', 0);
  assert.equal(editor.status, '$(check) SpinLint: 0 findings');
});

test('a leak appears, the quick fix takes it away', async () => {
  await leak();
  const [finding] = editor.diagnostics(document);
  assert.equal(finding.source, 'spinlint');
  assert.equal((finding.code as any).value ?? finding.code, 'ddi-spin-lock');
  assert.match(finding.message, /'&Adapter->Lock' is still held/);
  assert.ok(finding.relatedInformation!.length > 0);
  assert.equal(editor.status, '$(check) SpinLint: 1 finding');

  const actions = await editor.ask(
      'CodeActions', 'provideCodeActions', document, finding.range,
      {diagnostics: [finding], only: undefined, triggerKind: 1});
  const fix = actions.find(action => action.isPreferred);
  assert.ok(fix, actions.map(action => action.title).join('; '));
  const [whole] = fix.edit ? [fix]
      : await editor.ask('CodeActions', 'resolveCodeAction', fix);
  await editor.api.workspace.applyEdit(whole.edit);
  await quiet('the finding to go', 0);
  assert.equal(document.getText(), source);
  assert.equal(editor.status, '$(check) SpinLint: 0 findings');
});

test('fix all in file', async () => {
  await leak();
  await editor.run('spinlint.fixAll');
  await quiet('the finding to go', 0);
  assert.equal(document.getText(), source);
  await editor.run('spinlint.fixAll');
  assert.match(editor.messages.pop()!.text, /nothing in this file/);
});

test('explain: the finding, and the line of a code lens', async () => {
  await leak();
  const at = editor.diagnostics(document)[0].range.start;
  editor.api.window.activeTextEditor.selection.active = at;
  await editor.run('spinlint.explainFinding');
  // There is no Markdown here, so it comes as text.
  assert.equal(editor.shown!.uri.path, 'ddi-spin-lock');
  assert.match(editor.shown!.getText(), /SpinLock/);
  editor.api.window.activeTextEditor = {document, selection: {active: at}};

  const lenses = await editor.ask('CodeLens', 'provideCodeLenses', document);
  assert.equal(lenses.length, 1);
  assert.match(lenses[0].command.title, /1 finding|defect/);
  const {command, arguments: args} = lenses[0].command;
  await editor.run(command, ...args);
  assert.equal(editor.shown!.uri.path, 'leak.c:3');
  assert.match(editor.shown!.getText(), /in 'Count'/);
  assert.deepEqual(editor.messages, []);
  editor.replace(document, '    return;', release + '    return;');
  await quiet('the finding to go', 0);
});

test('hover, and hints once they are wanted', async () => {
  const at = document.positionAt(source.indexOf('Adapter->Count++'));
  const hovers = await editor.ask('Hover', 'provideHover', document, at);
  const text = hovers.flatMap(hover => hover.contents)
      .map(content => content.value ?? content).join('\n');
  assert.match(text, /&Adapter->Lock.*held/);

  const all = new editor.api.Range(0, 0, document.lineCount - 1, 0);
  const hints = () => editor.ask('InlayHints', 'provideInlayHints', document, all);
  assert.deepEqual(await hints(), []);
  editor.set('spinlint.inlayHints', true);
  // The settings come before the next question.
  let labels: string[] = [];
  for (const end = Date.now() + patience;
       labels.length === 0 && Date.now() < end;)
    labels = (await hints()).map(hint => `${hint.label}`);
  assert.ok(labels.some(label => label.includes('&Adapter->Lock')), `${labels}`);
});

test('from an acquire to its releases', async () => {
  const at = document.positionAt(source.indexOf('NdisAcquire') + 3);
  editor.api.window.activeTextEditor = {document, selection: {active: at}};
  let shown: any[] = [];
  editor.api.commands.registerCommand(
      'editor.action.goToLocations',
      (_uri: unknown, _at: unknown, places: any[]) => { shown = places; });
  await editor.run('spinlint.showPartners');
  assert.deepEqual(shown.map(place => place.range.start.line).sort(), [5, 9]);
});

test('restart', async () => {
  await leak();
  const old = pids();
  await editor.run('spinlint.restart');
  assert.equal(pids().length, old.length + 1);
  assert.throws(() => process.kill(old[old.length - 1], 0));
  await quiet('the finding, from the new server', 1);
});

test('a server that dies is started again, but not for ever', async () => {
  const first = pids().length;
  for (let deaths = 1; deaths < 4; ++deaths) {
    process.kill(pids().pop()!, 'SIGKILL');
    await editor.until('the end', () => !isIdle());
    await quiet('the finding, after a death', 1);
    assert.equal(pids().length, first + deaths);
  }
  assert.deepEqual(editor.messages, []);
  process.kill(pids().pop()!, 'SIGKILL');
  const message = await editor.until('a message', () => editor.messages[0]);
  assert.match(message.text, /ended too often/);
  assert.match(editor.status, /\$\(error\)/);
  editor.messages.length = 0;
  await editor.run('spinlint.restart');
  await quiet('the finding, after a restart', 1);
});

test('switched off and on', async () => {
  editor.set('spinlint.enable', false);
  await editor.until('off', () => /slash/.test(editor.status));
  assert.deepEqual(editor.diagnostics(document), []);
  editor.set('spinlint.enable', true);
  await quiet('the finding, from a new server', 1);
});

test('the editor can leave the asking to the server', async () => {
  editor.set('spinlint.diagnostics', 'push');
  await editor.until('the stop', () => !isIdle());
  await quiet('the finding, sent', 1);
  assert.deepEqual(editor.messages, []);
});

test('what is not analysed is said', async () => {
  const broken = path.join(folder, 'broken.c');
  fs.writeFileSync(broken, source.replace('  if (n)', '  if (@@ n (')
      .replace('Count(', 'Broken('));
  editor.open(broken);
  const text = await editor.until(
      'the gap', () => /not analysed/.test(editor.status) && editor.status);
  assert.match(text, /^\$\(warning\) SpinLint: \d findings?, 1 not analysed$/);
  assert.match(editor.items[0].tooltip, /Not analysed: 1\n- broken\.c: cannot be parsed: broken\.c:5:/);
  assert.equal(editor.items[0].command, 'spinlint.showNotAnalysed');
});

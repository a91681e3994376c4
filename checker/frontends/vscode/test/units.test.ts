// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The parts of the extension that know nothing of the editor.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import {test} from 'node:test';
import {mostDeaths, RestartPolicy, withinMs} from '../src/restartPolicy';
import {expand, findServer, Surroundings} from '../src/serverProgram';
import {forServer, needRestart, ofExtension} from '../src/settings';
import {statusText} from '../src/status';

const manifest = JSON.parse(fs.readFileSync(
    path.join(process.env.EXTENSION ?? '.', 'package.json'), 'utf8'));

const linux: Surroundings = {
  platform: 'linux',
  environment: {PATH: '/bin:/opt/spinlint/bin', TOOLS: '/tools'},
  home: '/home/me',
  folder: '/src/driver',
  isProgram: file => ['/opt/spinlint/bin/spinlint', '/tools/spinlint',
                      '/home/me/spinlint', '/src/driver/out/spinlint']
      .includes(file),
};
const windows: Surroundings = {
  platform: 'win32',
  environment: {Path: 'C:\\Windows;C:\\SpinLint', PATHEXT: '.COM;.EXE'},
  home: 'C:\\Users\\me',
  isProgram: file => file.toLowerCase() === 'c:\\spinlint\\spinlint.exe',
};
const plain = {path: 'spinlint', arguments: [], environment: {}};
const commandOf = (settings: object, around: Surroundings) => {
  const found = findServer({...plain, ...settings}, around);
  return 'program' in found ? found.program.command : found.problem;
};

test('the server is looked up on PATH', () => {
  assert.deepEqual(findServer(plain, linux), {program: {
    command: '/opt/spinlint/bin/spinlint', arguments: ['lsp'], environment: {},
  }});
  assert.match(commandOf(plain, windows), /^C:\\SpinLint\\spinlint\.EXE$/);
});

test('a path, a home, a folder, a variable', () => {
  assert.equal(commandOf({path: '/tools/spinlint'}, linux), '/tools/spinlint');
  assert.equal(commandOf({path: '~/spinlint'}, linux), '/home/me/spinlint');
  assert.equal(commandOf({path: '${workspaceFolder}/out/spinlint'}, linux),
               '/src/driver/out/spinlint');
  assert.equal(commandOf({path: 'out/spinlint'}, linux),
               '/src/driver/out/spinlint');
  assert.equal(commandOf({path: '${env:TOOLS}/spinlint'}, linux),
               '/tools/spinlint');
  assert.equal(expand('a~b${env:NONE}c', linux), 'a~bc');
});

test('PATH of the settings counts', () => {
  assert.equal(commandOf({environment: {PATH: '/tools'}}, linux),
               '/tools/spinlint');
});

test('arguments come behind lsp', () => {
  const found = findServer({...plain, arguments: ['--x=${workspaceFolder}']}, linux);
  assert.deepEqual('program' in found && found.program.arguments,
                   ['lsp', '--x=/src/driver']);
});

test('what is not there is said', () => {
  assert.equal(commandOf({path: 'lint'}, linux),
               "there is no program 'lint' on PATH");
  assert.equal(commandOf({path: '/no/spinlint'}, linux),
               'there is no program /no/spinlint');
});

test('a server may die now and then', () => {
  const policy = new RestartPolicy();
  for (let i = 1; i < mostDeaths; ++i)
    assert.ok(policy.died(i));
  assert.ok(!policy.died(mostDeaths));
  policy.forget();
  assert.ok(policy.died(mostDeaths + 1));
  for (let i = 0; i < 100; ++i)
    assert.ok(new RestartPolicy().died(i));
  const slow = new RestartPolicy();
  for (let i = 0; i < 100; ++i)
    assert.ok(slow.died(i * withinMs));
});

test('the server does not get what is of the extension', () => {
  assert.deepEqual(forServer({path: 'x', checks: '*', trace: {server: 'off'}}),
                   {checks: '*'});
  assert.deepEqual(forServer(undefined), {});
  assert.deepEqual(forServer(null), {});
});

test('the names of settings and commands are those of package.json', () => {
  const {configuration, commands} = manifest.contributes;
  const names = Object.keys(configuration.properties)
      .map(name => name.split('.')[1]);
  for (const name of [...ofExtension, ...needRestart])
    assert.ok(names.includes(name), name);
  const declared = commands.map((command: any) => command.command);
  for (const life of ['off', 'starting', 'running', 'dead'] as const) {
    const {command} = statusText({life, findings: 0});
    assert.ok(declared.includes(command) || command.startsWith('workbench.'),
              command);
  }
  for (const name of manifest.capabilities.untrustedWorkspaces
           .restrictedConfigurations)
    assert.ok(name in configuration.properties, name);
});

test('every setting says what it does', () => {
  for (const [name, what] of Object.entries<any>(
      manifest.contributes.configuration.properties)) {
    const text = what.description ?? what.markdownDescription;
    assert.match(text, /^[A-Z`].*\.$/, name);
    assert.ok('default' in what, name);
  }
});

test('the status item', () => {
  const text = (now: object) => {
    const {text, level} = statusText({life: 'running', findings: 0, ...now});
    return `${level}: ${text}`;
  };
  assert.equal(text({life: 'off'}), 'plain: $(circle-slash) SpinLint');
  assert.equal(text({life: 'starting'}), 'plain: $(sync~spin) SpinLint: starting');
  assert.equal(text({life: 'dead'}), 'error: $(error) SpinLint');
  for (const state of ['checking', 'reading'])
    assert.equal(text({server: {state}}), 'plain: $(sync~spin) SpinLint: analysing');
  const idle = {state: 'idle'};
  assert.equal(text({server: idle}), 'plain: $(check) SpinLint: 0 findings');
  assert.equal(text({server: idle, findings: 1}),
               'plain: $(check) SpinLint: 1 finding');
  const gap = {name: 'MPSend', why: 'a statement was lost'};
  assert.equal(text({server: {...idle, notAnalysed: [gap]}, findings: 2}),
               'warning: $(warning) SpinLint: 2 findings, 1 not analysed');
});

test('the tooltip says what was not analysed, and stops somewhere', () => {
  const all = Array.from({length: 40}, (_, i) => ({name: `F${i}`, why: 'lost'}));
  const {tooltip, command} = statusText({
    life: 'running', findings: 0,
    server: {state: 'idle', notAnalysed: all,
             inconclusive: [{name: 'G', why: 'too many states'}]},
  });
  assert.match(tooltip, /Not analysed: 40\n- F0: lost\n/);
  assert.match(tooltip, /and 30 more\n/);
  assert.match(tooltip, /Inconclusive: 1\n- G: too many states$/);
  assert.equal(command, 'spinlint.showNotAnalysed');
});

test('what is dead says why, and what a click does', () => {
  const {tooltip, command} = statusText(
      {life: 'dead', problem: 'it is not there', findings: 0});
  assert.match(tooltip, /it is not there\. Click to start it again/);
  assert.equal(command, 'spinlint.restart');
});

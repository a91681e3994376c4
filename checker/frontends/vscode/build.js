// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Bundles the extension to dist/extension.js, which is all that the package has
// of code, and its tests to out/. `vscode` is what the editor brings; in tests,
// a stand-in for it that test/session.test.ts puts there.
const esbuild = require('esbuild');
const fs = require('fs');

const common = {
  bundle: true,
  platform: 'node',
  target: 'node18',
  format: 'cjs',
  external: ['vscode'],
};

const {metafile} = esbuild.buildSync({
  ...common,
  entryPoints: ['src/extension.ts'],
  outfile: 'dist/extension.js',
  minify: true,
  legalComments: 'none',
  metafile: true,
});
// The licences of what is in it.
const packages = new Set(Object.keys(metafile.inputs)
  .map(file => /^node_modules\/(@[^/]+\/)?[^/]+/.exec(file)?.[0])
  .filter(folder => folder));
fs.writeFileSync('dist/LICENSES.txt', [...packages].sort().map(folder => {
  const {name, version, license} =
      JSON.parse(fs.readFileSync(`${folder}/package.json`, 'utf8'));
  const file = fs.readdirSync(folder).find(file => /^licen[sc]e/i.test(file));
  if (!file)
    throw new Error(`${name} has no licence`);
  const text = fs.readFileSync(`${folder}/${file}`, 'utf8').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}).join(`\n${'-'.repeat(78)}\n\n`));
esbuild.buildSync({
  ...common,
  entryPoints: fs.readdirSync('test')
    .filter(name => name.endsWith('.test.ts'))
    .map(name => `test/${name}`),
  outdir: 'out',
});

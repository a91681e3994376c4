// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A session in VS Code for the browser, as a user has it: keys, menus, what is on
// the screen. In: the address with the folder; a directory for pictures. Out: a
// line for each step; exit code 1 and a picture, if something does not come.
const puppeteer = require('puppeteer-core');
const path = require('path');

const [address, pictures] = process.argv.slice(2);
const patience = 60000;

async function session(page) {
  const step = async (what, seen, ...args) => {
    await page.waitForFunction(seen, {timeout: patience}, ...args)
        .catch(error => { throw new Error(`waited in vain for ${what}: ${error}`); });
    console.log(what);
  };
  const status = text => step(
      `status: ${text}`,
      text => document.querySelector('.statusbar').textContent.includes(text), text);
  const has = (what, selector, text) => step(
      what,
      (selector, text) => [...document.querySelectorAll(selector)].some(
          element => element.textContent.replace(/\u00a0/g, ' ').includes(text)),
      selector, text);
  const press = async (key, ...with_) => {
    for (const held of with_)
      await page.keyboard.down(held);
    await page.keyboard.press(key);
    for (const held of with_)
      await page.keyboard.up(held);
  };
  const command = async name => {
    await page.keyboard.press('F1');
    await page.waitForSelector('.quick-input-widget input', {visible: true});
    await page.keyboard.type(name);
    await page.waitForFunction(
        name => document.querySelector('.quick-input-list .monaco-list-row.focused')
            ?.getAttribute('aria-label')?.includes(name),
        {timeout: patience}, name);
    await page.keyboard.press('Enter');
  };
  const undo = async () => {
    // A menu may not have given the keyboard back.
    await command('Focus Active Editor Group');
    await press('KeyZ', 'Control');
  };
  const picture = name => page.screenshot({path: path.join(pictures, name)});

  await page.goto(address, {waitUntil: 'domcontentloaded'});
  const row = await page.waitForSelector(
      '.explorer-folders-view .monaco-list-row[aria-label*="leak.c"]',
      {timeout: patience});
  await row.click({count: 2});
  await status('SpinLint: 0 findings');

  await page.click('.monaco-editor .view-lines');
  await press('Home', 'Control');
  for (let line = 1; line < 6; ++line)
    await press('ArrowDown');
  await press('KeyK', 'Control', 'Shift'); // Deletes the line.
  await status('SpinLint: 1 finding');
  await step('the line is marked', () => document.querySelector('.squiggly-warning'));
  await has('a lens', '.codelens-decoration', 'locks: 1 finding');
  await has('a hint', '.view-line', "holds '&Adapter->Lock'");
  // The editor may not have asked for the fixes yet; then it opens no menu.
  for (const end = Date.now() + patience; Date.now() < end;) {
    await press('Period', 'Control');
    const menu = await page.waitForSelector('.action-widget', {timeout: 3000})
        .catch(() => undefined);
    if (menu)
      break;
  }
  await has('a quick fix', '.action-widget', 'SpinLint: insert');
  await picture('quick-fix.png');
  await press('Enter');
  await status('SpinLint: 0 findings');

  await undo();
  await status('SpinLint: 1 finding');
  await command('SpinLint: Fix All in File');
  await status('SpinLint: 0 findings');

  await undo();
  await status('SpinLint: 1 finding');
  await command('SpinLint: Explain Finding');
  await has('a tab about the rule', '.tab', 'ddi-spin-lock');
  for (const end = Date.now() + patience;;) {
    const texts = await Promise.all(page.frames().map(
        frame => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '')));
    if (texts.some(text => text.includes('spin lock acquired while it is held')))
      break;
    if (Date.now() > end)
      throw new Error('waited in vain for the page about the rule');
  }
  console.log('the page about the rule');
  await picture('explain.png');

  await command('SpinLint: Restart Server');
  await status('SpinLint: 1 finding');
}

(async () => {
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
    defaultViewport: {width: 1100, height: 560},
  });
  const page = await browser.newPage();
  try {
    await session(page);
  } catch (error) {
    console.error(error.message);
    await page.screenshot({path: path.join(pictures, 'failed.png')});
    process.exitCode = 1;
  }
  await browser.close();
})();

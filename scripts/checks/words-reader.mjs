/** Runs in the web's folder: loads every module that defines sentences as Vite would and prints them as JSON. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const { runnerImport } = await import(pathToFileURL(require.resolve('vite')).href);

const isText = (value) => typeof value?.name === 'string' && value.zh && value.en;
const modules = globSync('src/**/*.ts').filter(
  (file) =>
    !file.includes('.test.') && file !== 'src/i18n/text.ts' && readFileSync(file, 'utf8').includes('defineText('),
);
const texts = [];
for (const file of modules) {
  const { module } = await runnerImport(`./${file}`);
  texts.push(...Object.values(module).filter(isText));
}
// Leaving before the pipe has taken everything would cut the words off.
process.stdout.write(JSON.stringify(texts), () => process.exit(0));

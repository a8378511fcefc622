import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** What the public pages run: each in one piece, for the browsers of phones that are some years old. */
export default ['card', 'check', 'worker'].map((name) => ({
  input: at(`browser/${name}.ts`),
  output: { file: at(`dist/${name}.js`), format: 'iife', minify: true },
  transform: { target: 'es2020' },
  tsconfig: at('browser/tsconfig.json'),
}));

/** Parts a script into its statements: at each semicolon that ends a line and stands outside a $$ body. */
export function statements(script: string): string[] {
  const found: string[] = [];
  let open = false;
  let current = '';
  for (const line of script.split('\n')) {
    if ((line.split('$$').length - 1) % 2 === 1) open = !open;
    current += `${line}\n`;
    if (!open && line.trimEnd().endsWith(';')) {
      found.push(current.trim());
      current = '';
    }
  }
  return found;
}

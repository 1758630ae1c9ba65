import ts from 'typescript';
import { textOf } from './sources';

/** A regular expression as it stands in a source. */
interface Expression {
  source: string;
  flags: string;
  /** The first file that has it. */
  file: string;
}

/** The regular expressions that are written as such in these files, each once. */
export function expressionsIn(files: string[]): Expression[] {
  const found = new Map<string, Expression>();
  for (const file of files) {
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
        const text = node.getText();
        const end = text.lastIndexOf('/');
        if (!found.has(text))
          found.set(text, { source: text.slice(1, end), flags: text.slice(end + 1), file });
      }
      ts.forEachChild(node, visit);
    };
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    visit(ts.createSourceFile(file, textOf(file), ts.ScriptTarget.Latest, true, kind));
  }
  return [...found.values()];
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import ts from 'typescript'
import { root } from './servers/paths.mjs'

/** A parsed module of the package. */
export interface SourceFile {
  /** Relative to the project's root. */
  readonly path: string
  readonly tree: ts.SourceFile
}

export const parse = (path: string, code = readFileSync(join(root, path), 'utf8')): SourceFile => ({
  path,
  tree: ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true),
})

/** Every TypeScript module below these folders, declarations aside. */
export const sourcesBelow = (...folders: readonly string[]): readonly SourceFile[] =>
  folders
    .flatMap((folder) =>
      existsSync(join(root, folder))
        ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
            join(folder, name),
          )
        : [],
    )
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .sort()
    .map((path) => parse(path))

/** Visits every node of a tree, parents first, and collects what `visit` answers. */
export const collect = <T>(node: ts.Node, visit: (node: ts.Node) => readonly T[]): readonly T[] => {
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => void children.push(child))
  return [...visit(node), ...children.flatMap((child) => collect(child, visit))]
}

/** `file:line` of a node. */
export const placeOf = ({ path, tree }: SourceFile, node: ts.Node): string =>
  `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`

const isTypeOnly = (node: ts.ImportDeclaration | ts.ExportDeclaration): boolean =>
  ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly

/** What a module needs at run time: static and dynamic imports and re-exports, imports of types left out. */
export const importsOf = ({ tree }: SourceFile): readonly string[] =>
  collect<string>(tree, (node) => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && !isTypeOnly(node))
      return node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)
        ? [node.moduleSpecifier.text]
        : []
    const [argument] = ts.isCallExpression(node) ? node.arguments : []
    const isDynamic = ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    return isDynamic && argument && ts.isStringLiteral(argument) ? [argument.text] : []
  })

const fileOf = (from: string, specifier: string): string => {
  const target = resolve(dirname(join(root, from)), specifier)
  const bare = target.replace(/\.js$/, '')
  const file = [`${bare}.ts`, `${bare}.tsx`, target].find((path) => existsSync(path))
  if (!file) throw new Error(`${from} imports ${specifier}, which does not exist`)
  return relative(root, file)
}

/**
 * Everything that a module pulls in, as chains from the start to it: project files, stylesheets and packages by their
 * specifier.
 */
export const importChains = (start: string): ReadonlyMap<string, readonly string[]> => {
  const walk = (
    path: string,
    chain: readonly string[],
    seen: ReadonlyMap<string, readonly string[]>,
  ): ReadonlyMap<string, readonly string[]> =>
    importsOf(parse(path)).reduce((known, specifier) => {
      const target = specifier.startsWith('.') ? fileOf(path, specifier) : specifier
      if (known.has(target)) return known
      const here = [...chain, target]
      const next = new Map([...known, [target, here] as const])
      return /\.tsx?$/.test(target) && specifier.startsWith('.') ? walk(target, here, next) : next
    }, seen)
  return walk(start, [start], new Map([[start, [start]]]))
}

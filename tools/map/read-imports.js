import { existsSync } from 'node:fs'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'

const folders = ['law', 'platform', 'modules', 'services', 'cities', 'web-kit', 'apps']

/** Tests may hand in anything from anywhere; they are no part of the house. */
const tests = String.raw`\.(test|spec|fixture)\.[jt]sx?$|(^|/)(testing|dist|\.gongdao)/`

/**
 * Every import of the house, from the sources themselves: `{ from, to, isTypeOnly }`. `to` is a file of the house,
 * or `npm:name` or `node:name` for what lies outside.
 */
export async function readImports(root) {
  const present = folders.filter((folder) => existsSync(path.join(root, folder)))
  const { output } = await cruise(present, {
    baseDir: root,
    exclude: { path: tests },
    doNotFollow: { path: '(^|/)node_modules/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.jsx', '.json'],
    },
  })
  return output.modules.flatMap((file) =>
    isOfHouse(file.source)
      ? file.dependencies.map((one) => ({
          from: file.source,
          to: targetOf(one),
          isTypeOnly: one.dependencyTypes.includes('type-only'),
        }))
      : [],
  )
}

const isOfHouse = (file) => folders.includes(file.split('/')[0]) && !file.includes('node_modules/')

function targetOf({ resolved, module, coreModule, couldNotResolve }) {
  if (coreModule) return `node:${module.replace(/^node:/, '')}`
  if (couldNotResolve) return module.startsWith('.') ? `missing:${module}` : `npm:${packageName(module)}`
  const inside = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(resolved)
  return inside ? `npm:${inside[1]}` : resolved
}

const packageName = (module) => /^(?:@[^/]+\/)?[^/]+/.exec(module)[0]

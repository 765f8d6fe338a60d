import { importedNames, loadedModules } from './syntax.ts';
import type { Finding, SourceFile } from './tree.ts';

/** kafkajs is not among them: its partitioner and its queue are looked at without a broker. */
const DATABASE = /^pg$/;
const BROWSER = /^(playwright-core|@axe-core\/playwright)/;
/** What starts something real, from our own libraries. */
const STARTERS = new Set(['testPostgres', 'startPostgres', 'testKafka', 'bootService']);

/** The suffix of a spec is its price: who reads the name knows what it starts. */
export const checkPrices = (tree: readonly SourceFile[]): readonly Finding[] =>
  tree
    .filter(({ path }) => path.endsWith('.spec.ts') && !path.endsWith('.e2e.spec.ts'))
    .flatMap((file): Finding[] => {
      const modules = loadedModules(file);
      const paid = file.path.endsWith('.int.spec.ts');
      const real = importedNames(file).filter(({ name }) => STARTERS.has(name));
      if (modules.some((module) => BROWSER.test(module))) return [{ path: file.path, says: 'starts a browser: name it *.e2e.spec.ts' }];
      const costly = [...modules.filter((module) => DATABASE.test(module)), ...real.map(({ name }) => name)];
      return paid || costly.length === 0 ? [] : [{ path: file.path, says: `uses ${costly.join(', ')}: name it *.int.spec.ts` }];
    });

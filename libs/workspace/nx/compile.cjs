const { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { dirname, join, relative, sep } = require('node:path');
const swc = require('@swc/core');

/** `.swcrc`, read once for all files. */
function settingsOf(root) {
  const { $schema: _schema, exclude = [], ...options } = JSON.parse(readFileSync(join(root, '.swcrc'), 'utf8'));
  const excluded = exclude.map((pattern) => new RegExp(pattern));
  return { options: { ...options, swcrc: false }, isExcluded: (file) => excluded.some((pattern) => pattern.test(file)) };
}

/** `src` of a project as JavaScript with its maps in `dist`, where nothing of before stays; what is no program is copied. */
async function compile(folder, { options, isExcluded }) {
  const [src, dist] = [join(folder, 'src'), join(folder, 'dist')];
  rmSync(dist, { recursive: true, force: true });
  const made = new Set();
  const write = (file, make) => {
    const parent = dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    make(file);
  };
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(src, join(entry.parentPath, entry.name)));
  const build = async (file) => {
    if (!/\.[jt]s$/.test(file)) return write(join(dist, file), (to) => copyFileSync(join(src, file), to));
    if (isExcluded(file) || file.endsWith('.d.ts')) return undefined;
    const to = join(dist, file.replace(/\.ts$/, '.js'));
    const sourceFileName = relative(dirname(to), join(src, file)).replaceAll(sep, '/');
    const text = readFileSync(join(src, file), 'utf8');
    const { code, map } = await swc.transform(text, { ...options, filename: join(src, file), sourceFileName });
    return write(to, () => {
      const name = `${to}.map`;
      writeFileSync(to, map ? `${code}\n//# sourceMappingURL=${relative(dirname(to), name)}` : code);
      if (map) writeFileSync(name, map);
    });
  };
  await Promise.all(files.map(build));
  return `${files.length} files`;
}

/** One project's target. */
async function one(_options, { root, projectName, projectsConfigurations }) {
  await compile(join(root, projectsConfigurations.projects[projectName].root), settingsOf(root));
  return { success: true };
}

/** The same target of many projects: Nx asks for those that are not in its cache, and keeps what each of them wrote. */
async function* all({ tasks }, _options, _overrides, { root, projectsConfigurations }) {
  const settings = settingsOf(root);
  for (const [task, { target }] of Object.entries(tasks)) {
    const startTime = Date.now();
    const done = compile(join(root, projectsConfigurations.projects[target.project].root), settings);
    const [success, terminalOutput] = await done.then(
      (said) => [true, said],
      (error) => [false, String(error?.message ?? error)],
    );
    yield { task, result: { success, terminalOutput, startTime, endTime: Date.now() } };
  }
}

module.exports = { all, one };

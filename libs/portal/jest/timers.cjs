/**
 * Keeps what is set to happen later; answers how to call it off. Specs of a worker share its global object, so a pause that one of them
 * did not sit out, before a question is asked again, would end in the middle of another, and ask that one's network.
 */
module.exports = function keepTimers() {
  const kept = new Set();
  const real = new Map();
  for (const name of ['setTimeout', 'setInterval']) {
    const set = globalThis[name];
    real.set(name, set);
    const keeps = (...given) => {
      const timer = set(...given);
      kept.add(timer);
      return timer;
    };
    globalThis[name] = Object.defineProperties(keeps, Object.getOwnPropertyDescriptors(set));
  }
  return () => {
    for (const [name, set] of real) globalThis[name] = set;
    for (const timer of kept) clearTimeout(timer);
  };
};

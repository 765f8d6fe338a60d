/** What holds for each file that ESLint reads, whatever it is made for. */
export const everywhere = {
  linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
  rules: {
    eqeqeq: ['error', 'smart'],
    'no-constant-binary-expression': 'error',
    'no-self-compare': 'error',
    'no-template-curly-in-string': 'error',
    'no-unreachable-loop': 'error',
    'object-shorthand': 'error',
    'prefer-const': 'error',
  },
};

/** Scripts that run as they are, on the oldest Node that may start Careway. */
export const scripts = {
  languageOptions: {
    globals: Object.fromEntries(
      [
        'process',
        'console',
        'URL',
        'fetch',
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'performance',
        'Buffer',
        'AbortController',
        'AbortSignal',
      ].map((name) => [name, 'readonly']),
    ),
  },
};

/** Components of the portal: signals, no zones, one prefix. */
export const angularCode = {
  rules: {
    // A component may be an element of its own, or add itself to a native one and keep its meaning: `button[cwButton]`.
    '@angular-eslint/component-selector': [
      'error',
      [
        { type: 'element', prefix: ['cw', 'app'], style: 'kebab-case' },
        { type: 'attribute', prefix: ['cw', 'app'], style: 'camelCase' },
      ],
    ],
    '@angular-eslint/directive-selector': ['error', { type: 'attribute', prefix: ['cw', 'app'], style: 'camelCase' }],
    '@angular-eslint/prefer-on-push-component-change-detection': 'off',
    '@angular-eslint/prefer-signals': 'error',
    '@angular-eslint/use-lifecycle-interface': 'error',
    // The first use of one anywhere brings Angular's machinery of queries into the first load, 7 kB for everybody.
    'no-restricted-imports': [
      'error',
      {
        name: '@angular/core',
        importNames: ['viewChild', 'viewChildren', 'contentChild', 'contentChildren'],
        message: 'Pass a template reference, or keep the state in a service.',
      },
    ],
  },
};

/** Templates: what a screen reader or a keyboard would stumble over. */
export const angularTemplates = {
  rules: {
    '@angular-eslint/template/prefer-control-flow': 'error',
    '@angular-eslint/template/no-any': 'error',
    '@angular-eslint/template/button-has-type': 'error',
  },
};

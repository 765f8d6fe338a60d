/**
 * Rules over types, on top of typescript-eslint's `strictTypeChecked`. What is switched off here is either told by the compiler
 * already, or forbids what STYLE asks for; each line says which.
 */
export const typescript = {
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
    '@typescript-eslint/no-import-type-side-effects': 'off',
    '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/ban-ts-comment': 'error',
    // Marked by its author only to stand out: the embedded issuer answers over plain HTTP on loopback, and nowhere else.
    '@typescript-eslint/no-deprecated': [
      'error',
      { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
    ],

    // Nest modules, Angular components and entities are classes because their frameworks ask for it.
    '@typescript-eslint/no-extraneous-class': 'off',
    // An index into an array is checked by noUncheckedIndexedAccess; `!` then says that the author knows why it is there.
    '@typescript-eslint/no-non-null-assertion': 'off',
    // Numbers in messages are meant; objects still are not.
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    // `() => void call()` is how an arrow says that nobody waits.
    '@typescript-eslint/no-confusing-void-expression': 'off',
    '@typescript-eslint/no-meaningless-void-operator': 'off',
    // Spreading a string gives code points, which is what initials and scripts are counted in.
    '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
    // Interfaces of the ports are asynchronous for all adapters, also for one that has nothing to wait for.
    '@typescript-eslint/require-await': 'off',
    // `void | Promise<void>` is what a callback may answer for whom both are the same.
    '@typescript-eslint/no-invalid-void-type': 'off',
    // Nest and Node take plain option objects where their types name a class.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    // Generic parameters carry a shape to the caller in defineEvent and its like.
    '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    // Data from outside is checked although its type promises what it should be.
    '@typescript-eslint/no-unnecessary-condition': 'off',
    // Methods of our objects are passed as values only where they don't use `this`; the rule can't see that.
    '@typescript-eslint/unbound-method': 'off',
    // A set of words is a union of strings, which needs no JavaScript; so there is nothing to look after enums for, a seventh of the time.
    'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }],
    '@typescript-eslint/no-unsafe-enum-assignment': 'off',
    '@typescript-eslint/no-unsafe-enum-comparison': 'off',
  },
};

/** Tests look at foreign shapes (rows, JSON) without describing them first; matchers check them. */
export const specs = {
  rules: {
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/no-unsafe-member-access': 'off',
    '@typescript-eslint/no-unsafe-argument': 'off',
    '@typescript-eslint/no-unsafe-return': 'off',
    '@typescript-eslint/no-unsafe-call': 'off',
  },
};

/** Libraries log through the service's logger, which knows what is medical; a console does not. */
export const quiet = { rules: { 'no-console': 'error' } };

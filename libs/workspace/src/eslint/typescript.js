/**
 * Rules over the text, on top of typescript-eslint's `strict`; those over types are oxlint's (`.oxlintrc.jsonc`). What is switched off here
 * is either told by the compiler already, or forbids what STYLE asks for; each line says which.
 */
export const typescript = {
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
    '@typescript-eslint/no-import-type-side-effects': 'off',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/ban-ts-comment': 'error',

    // Nest modules, Angular components and entities are classes because their frameworks ask for it.
    '@typescript-eslint/no-extraneous-class': 'off',
    // An index into an array is checked by noUncheckedIndexedAccess; `!` then says that the author knows why it is there.
    '@typescript-eslint/no-non-null-assertion': 'off',
    // `void | Promise<void>` is what a callback may answer for whom both are the same.
    '@typescript-eslint/no-invalid-void-type': 'off',
    // A set of words is a union of strings, which needs no JavaScript.
    'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' }],
    // ESLint heeds no comment that switches it off; oxlint would heed its own.
    'no-warning-comments': ['error', { terms: ['oxlint-disable'], location: 'anywhere' }],
  },
};

/** Libraries log through the service's logger, which knows what is medical; a console does not. */
export const quiet = { rules: { 'no-console': 'error' } };

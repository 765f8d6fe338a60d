import ownRules from './style-rules.mjs';

/** Logical properties and tokens only. Formatting is Prettier's. `npx stylelint` is called by styles.mjs. */
export default {
  plugins: ownRules,
  rules: {
    'careway/logical': true,
    'careway/tokens': true,
    'block-no-empty': true,
    'declaration-block-no-duplicate-properties': true,
    'property-no-unknown': true,
    'unit-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'function-no-unknown': true,
    'no-duplicate-at-import-rules': true,
    'declaration-no-important': [true, { severity: 'warning' }],
  },
};

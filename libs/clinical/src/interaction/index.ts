export { ALLERGIES, type AllergyRow } from './allergies.ts';
export { type Allergy, interactionsOf, type MedicineFinding } from './interactions.ts';
export { atcOf, ingredientsOf, type Medicine } from './medicine.ts';
export { type Ingredient, INGREDIENTS } from './ingredients.ts';
export { type InteractionRow, INTERACTIONS, SEVERITIES, type Severity } from './table.ts';

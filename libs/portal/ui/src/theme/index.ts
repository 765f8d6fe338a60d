export { Theme, THEMES, type ThemeName } from './theme.ts';
export { ThemeButton } from './theme-button.ts';

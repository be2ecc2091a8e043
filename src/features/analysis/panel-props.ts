/** What a panel is told: whether the screen is a phone's. What it shows it reads from the lens. */
export type PanelProps = { readonly compact: boolean };

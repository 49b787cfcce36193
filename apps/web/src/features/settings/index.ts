export { ConfirmAddress } from "./confirm-address.tsx";
export { SettingsPage } from "./settings-page.tsx";

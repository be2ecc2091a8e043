export { CodingForm } from "./CodingForm.tsx";

export { CodingLayer } from "./CodingLayer.tsx";

export { ErasureReceipt } from "./erasure-receipt.tsx";

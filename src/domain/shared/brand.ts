/** A string that only one kind of decoder or constructor may produce, so one kind of id cannot pass for another. */
export type Brand<Name extends string> = string & { readonly __brand: Name };

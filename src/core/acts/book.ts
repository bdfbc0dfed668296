import { packedBook } from "../generated/phrases.ts";
import { unpackBook } from "./packed-book.ts";

/** All the phrases of `data/en/phrases`, with their weights. */
export const phraseBook = unpackBook(packedBook);

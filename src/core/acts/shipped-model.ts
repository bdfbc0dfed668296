import { packedModel } from "../generated/model.ts";
import { phraseBook } from "./book.ts";
import { unpackModel } from "./model.ts";

/** What `npm run train` made of the labelled messages in `data/en/acts`. */
export const shippedModel = unpackModel(packedModel, phraseBook);

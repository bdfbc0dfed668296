/** A room brings its own styles. Vite takes them out of the code; for the types there is nothing in them. */
declare module "*.css";

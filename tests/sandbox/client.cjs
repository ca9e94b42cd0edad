// The official Node SDK against a sandbox: prints what it was told as one line of JSON.
// CLOUDINARY_URL says where, because the SDK chooses between http and https when it is loaded.
const cloudinary = require(process.argv[2]).v2;

async function main() {
  const [photo, large] = process.argv.slice(3);
  const options = { public_id: "node/ü é", tags: "node", context: { alt: "x=y|z" } };
  const uploaded = await cloudinary.uploader.upload(photo, options);
  const kept = await cloudinary.uploader.upload(photo, { public_id: "node/ü é", overwrite: false });
  const chunked = await new Promise((resolve, reject) => cloudinary.uploader.upload_large(
    large, { chunk_size: 5 * 1024 * 1024, resource_type: "raw", public_id: "node/large" },
    (error, result) => (error ? reject(error) : resolve(result))));
  const streamed = await new Promise((resolve, reject) => require("fs").createReadStream(photo).pipe(
    cloudinary.uploader.upload_stream({ public_id: "node/stream" },
      (error, result) => (error ? reject(error) : resolve(result)))));
  await cloudinary.api.create_upload_preset({ name: "node", unsigned: true, tags: "preset" });
  const unsigned = await cloudinary.uploader.unsigned_upload(photo, "node");
  await cloudinary.api.add_metadata_field({ external_id: "sku", label: "SKU", type: "string" });
  await cloudinary.uploader.update_metadata({ sku: "n-1" }, ["node/stream"]);
  const resource = await cloudinary.api.resource("node/stream");
  const found = await cloudinary.search.expression("tags=node AND bytes>0").sort_by("public_id", "asc")
    .with_field("tags").execute();
  await cloudinary.api.create_folder("node/made");
  const folders = await cloudinary.api.sub_folders("node");
  const explicit = await cloudinary.uploader.explicit("node/stream",
    { type: "upload", eager: [{ width: 20, crop: "scale" }] });
  const renamed = await cloudinary.uploader.rename("node/stream", "node/renamed");
  const destroyed = await cloudinary.uploader.destroy("node/renamed");
  const refused = await cloudinary.api.resource("node/none").catch((error) => error.error || error);
  const ping = await cloudinary.api.ping();
  console.log(JSON.stringify({
    uploaded, kept, chunked, unsigned, resource, found, folders, explicit, renamed, destroyed, refused, ping,
  }));
}

main().catch((error) => { console.error(JSON.stringify(error, Object.getOwnPropertyNames(error))); process.exit(1); });

//! Which build this is.

/// Version and hash, as the packing wrote it into the page; `None` while developing.
pub(crate) fn name() -> Option<String> {
    let tag = gloo::utils::document().query_selector("meta[name=kiosk-build]").ok()??;
    tag.get_attribute("content")
}

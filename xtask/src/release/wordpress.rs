//! The plugin for WordPress: the folder `wordpress/` of the checkout with the widget's files in `assets/`.

use super::source::Source;
use super::{Package, archive};

const SOURCE: Source = Source { folder: "wordpress", named: "hontou", dist: "assets" };

pub(super) const PACKAGE: Package = Package {
    name: |version| format!("hontou-wordpress-{version}.zip"),
    files: |release| SOURCE.files(release),
    pack: archive::zip,
};

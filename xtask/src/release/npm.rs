//! The package for npm: the folder `npm/` of the checkout with the widget's files in `dist/`.

use super::source::Source;
use super::{Package, archive};

const SOURCE: Source = Source { folder: "npm", named: "package", dist: "dist", without: &[] };

pub(super) const PACKAGE: Package = Package {
    name: |version| format!("hontou-{version}.tgz"),
    files: |release| SOURCE.files(release),
    pack: archive::tgz,
};

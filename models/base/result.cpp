// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <QCoreApplication>

#include <array>

namespace om {

namespace {

struct CodeText
{
    ErrorCode code;
    const char *name;
    const char *text; ///< %1, %2 … are the arguments
};

constexpr std::array texts{
    CodeText{ErrorCode::Internal, "internal", QT_TRANSLATE_NOOP("Error", "The program made a mistake. Please report it with the details.")},
    CodeText{ErrorCode::Usage, "usage", QT_TRANSLATE_NOOP("Error", "This is not understood: %1. See --help.")},
    CodeText{ErrorCode::NotFound, "not_found", QT_TRANSLATE_NOOP("Error", "There is no %1 “%2”.")},
    CodeText{ErrorCode::FileMissing, "file_missing", QT_TRANSLATE_NOOP("Error", "The file %1 does not exist. Check the path.")},
    CodeText{ErrorCode::FileIsDirectory, "file_is_directory", QT_TRANSLATE_NOOP("Error", "%1 is a folder, not a file. Choose a file in it.")},
    CodeText{ErrorCode::FileNoPermission, "file_no_permission", QT_TRANSLATE_NOOP("Error", "You may not read or write %1. Ask its owner for access.")},
    CodeText{ErrorCode::FileUnreadable, "file_unreadable", QT_TRANSLATE_NOOP("Error", "The file %1 cannot be read.")},
    CodeText{ErrorCode::FileEmpty, "file_empty", QT_TRANSLATE_NOOP("Error", "The file %1 is empty. Ask the sender for it again.")},
    CodeText{ErrorCode::FileTooLarge, "file_too_large", QT_TRANSLATE_NOOP("Error", "The file %1 is larger than the limit of %2. Split it.")},
    CodeText{ErrorCode::FileNotPlain, "file_not_plain", QT_TRANSLATE_NOOP("Error", "%1 is not a plain file. Only files on this machine are read.")},
    CodeText{ErrorCode::FormatUnknown, "format_unknown",
             QT_TRANSLATE_NOOP("Error",
                               "The format of %1 is not known. Readable are CSV, XLSX, GeoJSON, Shapefile, GeoPackage, KML and OSM PBF, and as basemaps "
                               "MBTiles, PMTiles, GeoPackage and GeoTIFF.")},
    CodeText{ErrorCode::FormatMismatch, "format_mismatch",
             QT_TRANSLATE_NOOP("Error", "%1 is named as %2 but its content is %3. Ask the sender for the right file.")},
    CodeText{ErrorCode::FormatDamaged, "format_damaged", QT_TRANSLATE_NOOP("Error", "The file %1 is damaged or incomplete: %2. Nothing of it was taken.")},
    CodeText{ErrorCode::FormatUnsafe, "format_unsafe", QT_TRANSLATE_NOOP("Error", "The file %1 was refused for safety: %2.")},
    CodeText{ErrorCode::EncodingInvalid, "encoding_invalid", QT_TRANSLATE_NOOP("Error", "The text of %1 is not valid %2 (%3). Choose another encoding.")},
    CodeText{ErrorCode::ShapesInvalid, "shapes_invalid",
             QT_TRANSLATE_NOOP("Error", "Shapes of the layer “%1” that break the rules (crossing outlines and the like): %2. They are drawn repaired.")},
    CodeText{ErrorCode::CrsUnknown, "crs_unknown", QT_TRANSLATE_NOOP("Error", "The coordinate system “%1” is not known. Give EPSG:n, GCJ02 or BD09.")},
    CodeText{ErrorCode::RecipeInvalid, "recipe_invalid", QT_TRANSLATE_NOOP("Error", "The recipe %1 is wrong: %2.")},
    CodeText{ErrorCode::SpecInvalid, "spec_invalid", QT_TRANSLATE_NOOP("Error", "The declaration %1 is wrong at %2: %3.")},
    CodeText{ErrorCode::ExpressionInvalid, "expression_invalid", QT_TRANSLATE_NOOP("Error", "The expression “%1” is wrong: %2.")},
    CodeText{ErrorCode::DatasetUnknown, "dataset_unknown", QT_TRANSLATE_NOOP("Error", "This workspace has no dataset “%1”.")},
    CodeText{ErrorCode::FieldUnknown, "field_unknown", QT_TRANSLATE_NOOP("Error", "The dataset %1 has no field “%2”.")},
    CodeText{ErrorCode::KpiUnknown, "kpi_unknown", QT_TRANSLATE_NOOP("Error", "There is no indicator “%1”.")},
    CodeText{ErrorCode::CacheDamaged, "cache_damaged", QT_TRANSLATE_NOOP("Error", "The cache %1 is damaged: %2. Rebuild it from the centre or from a copy.")},
    CodeText{ErrorCode::CacheNewer, "cache_newer",
             QT_TRANSLATE_NOOP("Error", "The cache %1 was written by a newer program (format %2, this one reads up to %3). Update the program.")},
    CodeText{ErrorCode::CacheLocked, "cache_locked", QT_TRANSLATE_NOOP("Error", "Another program is writing the cache %1. Close it and try again.")},
    CodeText{ErrorCode::CacheReadOnly, "cache_read_only", QT_TRANSLATE_NOOP("Error", "The cache %1 can only be read here.")},
    CodeText{ErrorCode::CacheWrite, "cache_write", QT_TRANSLATE_NOOP("Error", "Writing the cache %1 failed; nothing was changed.")},
    CodeText{ErrorCode::DiskFull, "disk_full", QT_TRANSLATE_NOOP("Error", "The disk is full; nothing was changed in %1. Free some room and try again.")},
    CodeText{ErrorCode::UndoConflict, "undo_conflict",
             QT_TRANSLATE_NOOP("Error", "Batch %1 cannot be undone: batch %2 changed the same rows later. Undo that one first.")},
    CodeText{ErrorCode::PackageInvalid, "package_invalid", QT_TRANSLATE_NOOP("Error", "The package %1 was refused: %2. Nothing of it was taken.")},
    CodeText{ErrorCode::SignatureInvalid, "signature_invalid", QT_TRANSLATE_NOOP("Error", "The signature of %1 does not hold: %2. Nothing of it was taken.")},
    CodeText{ErrorCode::IssuerUnknown, "issuer_unknown",
             QT_TRANSLATE_NOOP("Error", "%1 was issued with the key %2, which is not trusted here. Ask the data centre and trust it with “keys trust”.")},
    CodeText{ErrorCode::VersionRollback, "version_rollback",
             QT_TRANSLATE_NOOP("Error", "%1 offers version %2, but version %3 was already taken. Nothing was changed.")},
    CodeText{ErrorCode::WorkerCrashed, "worker_crashed",
             QT_TRANSLATE_NOOP("Error", "Reading %1 failed in the sandbox; the file is probably damaged. Nothing of it was taken.")},
    CodeText{ErrorCode::WorkerTimeout, "worker_timeout",
             QT_TRANSLATE_NOOP("Error", "Reading %1 took longer than %2 seconds and was stopped. Nothing of it was taken.")},
    CodeText{ErrorCode::SandboxMissing, "sandbox_missing",
             QT_TRANSLATE_NOOP("Error", "Files from outside cannot be read because the sandbox does not start here: %1. Install bubblewrap.")},
    CodeText{ErrorCode::ServerUnreachable, "server_unreachable",
             QT_TRANSLATE_NOOP("Error", "The server %1 cannot be reached. Check the network; what came earlier is still shown.")},
    CodeText{ErrorCode::ServerRefused, "server_refused", QT_TRANSLATE_NOOP("Error", "The server %1 does not give it (%2). Check its address and the key.")},
    CodeText{ErrorCode::NoDisplay, "no_display",
             QT_TRANSLATE_NOOP("Error", "There is no display to open a window on. Use “render” to get a picture, or run under Xvfb.")},
    CodeText{ErrorCode::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Error", "Cancelled; nothing was changed.")},
};

/// The kinds of things that NotFound names.
[[maybe_unused]] constexpr std::array kinds{
    QT_TRANSLATE_NOOP("Error", "area"),
    QT_TRANSLATE_NOOP("Error", "batch"),
    QT_TRANSLATE_NOOP("Error", "city"),
    QT_TRANSLATE_NOOP("Error", "column"),
    QT_TRANSLATE_NOOP("Error", "field"),
    QT_TRANSLATE_NOOP("Error", "index"),
    QT_TRANSLATE_NOOP("Error", "layer"),
    QT_TRANSLATE_NOOP("Error", "report"),
    QT_TRANSLATE_NOOP("Error", "printer"),
    QT_TRANSLATE_NOOP("Error", "theme"),
    QT_TRANSLATE_NOOP("Error", "ticket"),
    QT_TRANSLATE_NOOP("Error", "value"),
    QT_TRANSLATE_NOOP("Error", "figure of the year"),
};

const CodeText &find(ErrorCode code)
{
    for (const CodeText &t : texts)
        if (t.code == code)
            return t;
    return texts.front();
}

} // namespace

QString errorCodeName(ErrorCode code)
{
    return QString::fromLatin1(find(code).name);
}

QString errorText(const Error &error)
{
    constexpr const char *readOnlyForRole = QT_TRANSLATE_NOOP("Error", "The role “%2” may not change these data.");
    const bool isForRole = error.code == ErrorCode::CacheReadOnly && error.args.size() > 1;
    const QString text = QCoreApplication::translate("Error", isForRole ? readOnlyForRole : find(error.code).text);
    // One pass over the template: an argument that itself holds "%1" must not be replaced again.
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPlace = text[i] == u'%' && i + 1 < text.size() && text[i + 1].isDigit();
        if (!isPlace) {
            out += text[i];
            continue;
        }
        const int place = text[++i].digitValue() - 1;
        const QString argument = error.args.value(place);
        const bool isKind = error.code == ErrorCode::NotFound && place == 0;
        out += isKind ? QCoreApplication::translate("Error", argument.toUtf8().constData()) : argument;
    }
    return out;
}

} // namespace om

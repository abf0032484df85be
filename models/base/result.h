// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>

namespace om {

/// What went wrong, as a program can tell apart. The text for people is made from it by `errorText`, in their language.
enum class ErrorCode {
    Internal, ///< a bug; detail says where
    Usage, ///< the command line or a parameter is wrong; args: what
    NotFound, ///< args: kind, name
    FileMissing, ///< args: path
    FileIsDirectory, ///< args: path
    FileNoPermission, ///< args: path
    FileUnreadable, ///< args: path
    FileEmpty, ///< args: path
    FileTooLarge, ///< args: path, limit
    FileNotPlain, ///< a device, URL, /vsi path or the like; args: path
    FormatUnknown, ///< no reader takes it; args: path
    FormatMismatch, ///< the content is not what the name says; args: path, expected, found
    FormatDamaged, ///< truncated or inconsistent; args: path, where
    FormatUnsafe, ///< refused by a safety rule; args: path, rule
    EncodingInvalid, ///< args: path, encoding, where
    ShapesInvalid, ///< a layer has broken shapes, drawn repaired; args: layer, count
    CrsUnknown, ///< args: what was given
    RecipeInvalid, ///< args: recipe, reason
    SpecInvalid, ///< a JSON declaration is wrong; args: file, where, reason
    ExpressionInvalid, ///< args: expression, reason
    DatasetUnknown, ///< args: id
    FieldUnknown, ///< args: dataset, field
    KpiUnknown, ///< args: id
    CacheDamaged, ///< args: path, reason
    CacheNewer, ///< written by a newer program; args: path, found, supported
    CacheLocked, ///< another process writes it; args: path
    CacheReadOnly, ///< args: path; and the role that may only read, where that is why
    CacheWrite, ///< a write or fsync failed, the writer is closed; args: path
    DiskFull, ///< args: path
    UndoConflict, ///< a later batch changed the same rows; args: batch, later batch
    PackageInvalid, ///< the package breaks the format; args: path, reason
    SignatureInvalid, ///< args: path, reason
    IssuerUnknown, ///< args: path, key id
    VersionRollback, ///< older than what was already taken; args: path, offered, known
    WorkerCrashed, ///< the sandboxed reader died; args: path
    WorkerTimeout, ///< args: path, seconds
    SandboxMissing, ///< the platform gives no sandbox; args: reason
    ServerUnreachable, ///< no connection, or no reply in time; args: host
    ServerRefused, ///< it replies, but does not give what was asked for; args: host, reply
    NoDisplay, ///< args: none
    Cancelled ///< by the user; args: none
};

/// A failure: code and arguments for people, `detail` for the log (English, technical, may be empty).
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QStringList args;
    QString detail;

    bool operator==(const Error &) const = default;
};

/// The one result type of the program: a value or an Error.
template<typename T>
using Result = std::expected<T, Error>;

/// `return fail(ErrorCode::FileMissing, {path});`
inline std::unexpected<Error> fail(ErrorCode code, QStringList args = {}, QString detail = {})
{
    return std::unexpected(Error{code, std::move(args), std::move(detail)});
}

/// Hands the error of one result on as that of another: `if (!r) return fail(r);`
template<typename T>
std::unexpected<Error> fail(const Result<T> &failed)
{
    return std::unexpected(failed.error());
}

/// Stable lower-case name of a code ("file_missing"): the `code` of the command line's JSON.
QString errorCodeName(ErrorCode code);

/// One sentence of what happened and, where there is one, what to do; translated (context "Error").
QString errorText(const Error &error);

} // namespace om

// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/gpkgfunctions_p.h"

#include <QtEndian>

#include <bit>

namespace om::store {

namespace {

double doubleAt(const char *bytes, bool isLittle)
{
    const quint64 bits = isLittle ? qFromLittleEndian<quint64>(bytes) : qFromBigEndian<quint64>(bytes);
    return std::bit_cast<double>(bits);
}

QByteArrayView argument(sqlite3_value *value)
{
    const void *bytes = sqlite3_value_blob(value);
    return QByteArrayView(static_cast<const char *>(bytes), bytes ? sqlite3_value_bytes(value) : 0);
}

void isEmpty(sqlite3_context *context, int, sqlite3_value **values)
{
    if (sqlite3_value_type(values[0]) == SQLITE_NULL)
        sqlite3_result_null(context);
    else
        sqlite3_result_int(context, boxOf(argument(values[0])).isEmpty());
}

template<double Box::*Edge>
void edge(sqlite3_context *context, int, sqlite3_value **values)
{
    const Box box = boxOf(argument(values[0]));
    if (box.isEmpty())
        sqlite3_result_null(context);
    else
        sqlite3_result_double(context, box.*Edge);
}

} // namespace

Box boxOf(QByteArrayView gpkg)
{
    // Header: 'G' 'P' version flags srs_id(4) envelope; flags: bit 0 byte order, bits 1–3 kind of envelope, bit 4 empty.
    if (gpkg.size() < 8 || gpkg[0] != 'G' || gpkg[1] != 'P')
        return {};
    const int flags = static_cast<unsigned char>(gpkg[3]);
    const int envelope = flags >> 1 & 7;
    Box box;
    if (flags & 0x10)
        return box;
    if (envelope >= 1 && envelope <= 4 && gpkg.size() >= 8 + 32) {
        const bool isLittle = flags & 1;
        box = {doubleAt(gpkg.data() + 8, isLittle), doubleAt(gpkg.data() + 24, isLittle), doubleAt(gpkg.data() + 16, isLittle),
               doubleAt(gpkg.data() + 32, isLittle)};
        return box;
    }
    const QByteArrayView wkb = gpkg.sliced(8);
    if (wkb.size() == 21 && wkb[0] == 1 && qFromLittleEndian<quint32>(wkb.data() + 1) == 1) {
        const double x = doubleAt(wkb.data() + 5, true), y = doubleAt(wkb.data() + 13, true);
        if (x == x && y == y)
            box.add(x, y);
        return box;
    }
    const Result<Geometry> geometry = fromGpkg(gpkg);
    return geometry ? geometry->box() : box;
}

void registerGpkgFunctions(Connection &connection)
{
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const auto add = [&](const char *name, void (*function)(sqlite3_context *, int, sqlite3_value **)) {
        connection.verify(sqlite3_create_function_v2(connection.handle(), name, 1, flags, nullptr, function, nullptr, nullptr, nullptr));
    };
    add("ST_IsEmpty", isEmpty);
    add("ST_MinX", edge<&Box::minX>);
    add("ST_MaxX", edge<&Box::maxX>);
    add("ST_MinY", edge<&Box::minY>);
    add("ST_MaxY", edge<&Box::maxY>);
}

} // namespace om::store

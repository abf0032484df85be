// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "draw/scene.h"

#include <QImage>
#include <QPointF>
#include <QString>

#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace om {

struct PlacedLabel;

/// What a text takes up in one line, and where it may be taken apart. Immutable.
struct TextLayout
{
    double width = 0; ///< px
    std::vector<int> ends; ///< where each character as people see it ends in the text; empty when it must stay whole
    std::vector<double> offsets; ///< px from the left to the end of each of them
    bool isUpright = false; ///< all characters are square ones that may stand upright below each other
};

/// A label as a picture, ink over halo; premultiplied, at the ratio asked for. Its middle is the label's `centre`.
struct LabelSprite
{
    QImage image;
    QPoint origin; ///< device px from the centre to the top left
};

/// Layouts and pictures of texts, kept from one placement to the next because shaping and outlining cost a hundred times more than
/// looking up. Bounded: beyond the limit what was not used lately goes. All functions may be called from several threads at once.
class LabelFaces
{
public:
    double width(const QString &text, const LabelFont &font); ///< px of a single line
    std::shared_ptr<const TextLayout> layout(const QString &text, const LabelFont &font); ///< dearer: every character is measured
    std::shared_ptr<const LabelSprite> sprite(const PlacedLabel &label, double ratio);
    qint64 spriteBytes() const;

    static constexpr std::size_t mostLayouts = 20000; ///< of each of two generations
    static constexpr qint64 mostSpriteBytes = 24 << 20; ///< likewise

private:
    /// What is found in the older generation moves to the younger; a full younger one becomes the older.
    template<typename Value>
    struct Kept
    {
        std::unordered_map<std::size_t, Value> young, old;
        const Value *find(std::size_t key)
        {
            if (const auto it = young.find(key); it != young.end())
                return &it->second;
            const auto it = old.find(key);
            return it == old.end() ? nullptr : &young.emplace(key, it->second).first->second;
        }
        void age()
        {
            old = std::move(young);
            young.clear();
        }
    };
    struct LayoutEntry
    {
        QString text;
        LabelFont font;
        double width;
        std::shared_ptr<const TextLayout> layout; ///< null until it was asked for
    };
    void remember(std::size_t key, LayoutEntry entry);
    struct SpriteEntry
    {
        std::shared_ptr<const PlacedLabel> label; ///< what was drawn, to tell it from another of the same hash
        double ratio;
        std::shared_ptr<const LabelSprite> sprite;
    };

    mutable std::mutex m_mutex; // guards all below
    Kept<LayoutEntry> m_layouts;
    Kept<SpriteEntry> m_sprites;
    qint64 m_youngBytes = 0, m_oldBytes = 0;
};

/// The type face of labels.
QFont labelFont(const LabelFont &font);

} // namespace om
